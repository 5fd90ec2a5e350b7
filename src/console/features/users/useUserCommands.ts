import { useQueryClient } from '@tanstack/react-query';
import type { Command } from '#console/components/commands.ts';
import { ConfirmDialog, DoneDialog } from '#console/components/lazyParts.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useMay, useSession } from '#console/lib/session.ts';
import { useOutOfReach } from '#console/lib/useOutOfReach.ts';
import { useWork } from '#console/lib/useWork.ts';
import { type Administrator, administratorEndpoints } from '#contract/administrators.ts';
import { deleteQuestion } from './DeleteQuestion.tsx';
import { SetPasswordDialog, SetRoleDialog } from './lazyParts.ts';
import { modifyUser, removeUser, userQueries } from './queries.ts';
import type { UserState } from './userState.ts';

/** What the manager is asked to do with users. */
type Deed = 'lock' | 'unlock' | 'delete';

interface Options {
  selected: readonly Administrator[];
  stateOf: (user: Administrator) => UserState;
  onProperties: (user: Administrator) => void;
  onDeleted: (gone: readonly Administrator[]) => void;
}

/** What can be done with the selected users, for whoever may do it: one list for toolbar, menu and keyboard. */
export function useUserCommands({ selected, stateOf, onProperties, onDeleted }: Options) {
  const t = useText();
  const queries = useQueryClient();
  const dialogs = useDialogs();
  const { works, perform, isUnderWay } = useWork<Deed, Administrator>(userQueries.list().queryKey);
  const canEdit = useMay(administratorEndpoints.modify);
  const canDelete = useMay(administratorEndpoints.remove);
  const ownID = useSession().administrator.ID;
  const outOfReach = useOutOfReach();

  const setActive = (active: boolean, users: readonly Administrator[]) =>
    perform(active ? 'unlock' : 'lock', users, ({ ID }) => modifyUser(queries, ID, { active }));

  const remove = async (users: readonly Administrator[]) => {
    if (users.length === 0 || users.some((user) => user.ID === ownID || outOfReach(user) || isUnderWay(user))) return;
    const confirmed = await dialogs.open(ConfirmDialog, deleteQuestion(t, users));
    if (!confirmed) return;
    const { done, awaited } = await perform('delete', users, (user) => removeUser(queries, user));
    if (awaited) onDeleted(done);
  };

  const setPassword = async (user: Administrator) => {
    const changed = await dialogs.open(SetPasswordDialog, user);
    if (!changed) return;
    const text = t('users.setPassword.done', { name: changed.username });
    await dialogs.open(DoneDialog, { title: t('users.setPassword.title'), text });
  };

  const busy = selected.some(isUnderWay) ? t('list.busy') : undefined;
  const oneself = (why: string) => (selected.some(({ ID }) => ID === ownID) ? why : undefined);
  const beyond = selected.some(outOfReach) ? t('users.why.outOfReach') : undefined;
  const some = selected.length === 0 ? t('users.why.select') : undefined;
  const [only, ...others] = selected;
  const one = only ? (others.length > 0 ? t('users.why.onlyOne') : undefined) : t('users.why.selectOne');
  const withOne = (run: (user: Administrator) => unknown) => () => void (only && run(only));
  const locked = selected.filter((user) => stateOf(user) !== 'active');
  const open = selected.filter((user) => stateOf(user) === 'active');

  const commands: Command[] = [
    { id: 'properties', label: t('users.properties'), unavailable: busy ?? one, run: withOne(onProperties) },
  ];
  if (canEdit) {
    commands.push(
      {
        id: 'setPassword',
        label: t('users.setPassword'),
        unavailable:
          busy ??
          one ??
          oneself(t('users.why.ownPassword')) ??
          beyond ??
          (only?.external ? t('users.why.external') : undefined),
        run: withOne(setPassword),
      },
      {
        id: 'setRole',
        label: t('users.setRole'),
        unavailable: busy ?? one ?? oneself(t('users.why.ownRole')) ?? beyond,
        run: withOne((user) => dialogs.open(SetRoleDialog, user)),
      },
      {
        id: 'lock',
        label: t('users.lock'),
        unavailable:
          busy ??
          some ??
          oneself(t('users.why.lockOneself')) ??
          beyond ??
          (open.length === 0 ? t('users.why.lockedAlready') : undefined),
        run: () => void setActive(false, open),
      },
      {
        id: 'unlock',
        inPlaceOf: 'lock',
        label: t('users.unlock'),
        unavailable: busy ?? some ?? beyond ?? (locked.length === 0 ? t('users.why.notLocked') : undefined),
        run: () => void setActive(true, locked),
      },
    );
  }
  const noDelete = busy ?? some ?? oneself(t('users.why.deleteOneself')) ?? beyond;
  if (canDelete) {
    commands.push({
      id: 'delete',
      danger: true,
      label: t('users.delete'),
      unavailable: noDelete,
      run: () => void remove(selected),
    });
  }
  return { commands, remove: canDelete ? remove : undefined, works };
}
