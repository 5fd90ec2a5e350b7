import { useQueryClient } from '@tanstack/react-query';
import type { Command } from '#console/components/commands.ts';
import { ConfirmDialog } from '#console/components/lazyParts.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { roleQueries } from '#console/lib/roles.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { useWork } from '#console/lib/useWork.ts';
import { roleEndpoints } from '#contract/roles.ts';
import type { CountedRole } from './countedRoles.ts';
import { removeRole } from './queries.ts';
import { whyNotDelete } from './whyNotDelete.ts';

interface Options {
  selected: readonly CountedRole[];
  onProperties: (role: CountedRole) => void;
  onDuplicate: (role: CountedRole) => void;
  /** Roles are gone. */
  onDeleted: (gone: readonly CountedRole[]) => void;
}

/** What can be done with the selected roles, for whoever may do it: one list for toolbar, menu and keyboard. */
export function useRoleCommands({ selected, onProperties, onDuplicate, onDeleted }: Options) {
  const t = useText();
  const queries = useQueryClient();
  const dialogs = useDialogs();
  const { role: own } = useSession();
  const { works, perform, isUnderWay } = useWork<'delete', CountedRole>(roleQueries.list().queryKey);
  const canCreate = useMay(roleEndpoints.create);
  const canDelete = useMay(roleEndpoints.remove);

  const remove = async (roles: readonly CountedRole[]) => {
    if (roles.some(isUnderWay) || whyNotDelete(t, roles, own) !== undefined) return;
    const count = roles.length;
    const confirmed = await dialogs.open(ConfirmDialog, {
      title: t('roles.deleteQuestion.title', { count }),
      body: (
        <>
          <p>
            <strong>{roles.map(({ name }) => name).join(', ')}</strong>
          </p>
          <p>{t('roles.deleteQuestion.consequence', { count })}</p>
        </>
      ),
      confirm: t('roles.deleteQuestion.confirm', { count }),
      danger: true,
    });
    if (!confirmed) return;
    const { done, awaited } = await perform('delete', roles, (role) => removeRole(queries, role));
    if (awaited) onDeleted(done);
  };

  const busy = selected.some(isUnderWay) ? t('list.busy') : undefined;
  const forOne = (run: (role: CountedRole) => void) => {
    const [only, ...others] = selected;
    const why = only ? (others.length > 0 ? t('roles.why.onlyOne') : undefined) : t('roles.why.selectOne');
    return { unavailable: busy ?? why, run: () => only && run(only) };
  };

  const commands: Command[] = [{ id: 'properties', label: t('roles.properties'), ...forOne(onProperties) }];
  if (canCreate) commands.push({ id: 'duplicate', label: t('roles.duplicate'), ...forOne(onDuplicate) });
  if (canDelete) {
    const none = selected.length === 0 ? t('roles.why.select') : undefined;
    commands.push({
      id: 'delete',
      danger: true,
      label: t('roles.delete'),
      unavailable: busy ?? none ?? whyNotDelete(t, selected, own),
      run: () => void remove(selected),
    });
  }
  return { commands, remove: canDelete ? remove : undefined, works };
}
