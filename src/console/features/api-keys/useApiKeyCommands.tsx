import { useQueryClient } from '@tanstack/react-query';
import type { Command } from '#console/components/commands.ts';
import { ConfirmDialog } from '#console/components/lazyParts.ts';
import { type Text, useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useMay } from '#console/lib/session.ts';
import { useOutOfReach } from '#console/lib/useOutOfReach.ts';
import { useWork } from '#console/lib/useWork.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { ApiKeyState } from './apiKeyState.ts';
import { DeleteQuestion } from './DeleteQuestion.tsx';
import { SecretDialog } from './lazyParts.ts';
import { apiKeyQueries, modifyApiKey, removeApiKey, replaceSecret } from './queries.ts';

/** What the manager is asked to do with keys. */
type Deed = 'lock' | 'unlock' | 'delete' | 'newSecret';

interface Options {
  selected: readonly ApiKey[];
  stateOf: (key: ApiKey) => ApiKeyState;
  onProperties: (key: ApiKey) => void;
  /** Keys are gone; `first` is where the first of them stood. */
  onDeleted: (gone: readonly ApiKey[]) => void;
}

const isLocked = (state: ApiKeyState) => state === 'lockedOut' || state === 'lockedUntil';

/** What can be done with the selected keys, for whoever may do it: one list for toolbar, menu and keyboard. */
export function useApiKeyCommands({ selected, stateOf, onProperties, onDeleted }: Options) {
  const t = useText();
  const queries = useQueryClient();
  const dialogs = useDialogs();
  const { work, perform, dismiss } = useWork<Deed, ApiKey>(apiKeyQueries.list().queryKey);
  const canEdit = useMay(apiKeyEndpoints.modify);
  const canDelete = useMay(apiKeyEndpoints.remove);
  const outOfReach = useOutOfReach();

  const setActive = (active: boolean, keys: readonly ApiKey[]) =>
    perform(active ? 'unlock' : 'lock', keys, ({ ID }) => modifyApiKey(queries, ID, { active }));

  const replace = async (key: ApiKey) => {
    const confirmed = await dialogs.open(ConfirmDialog, newSecretQuestion(t, key));
    if (!confirmed) return;
    await perform('newSecret', [key], async () => {
      // A secret key that cannot be shown would be lost.
      await SecretDialog.load();
      await dialogs.open(SecretDialog, await replaceSecret(key.ID));
    });
  };

  const remove = async (keys: readonly ApiKey[]) => {
    if (keys.some(outOfReach)) return;
    const confirmed = await dialogs.open(ConfirmDialog, deleteQuestion(t, keys));
    if (!confirmed) return;
    const failures = await perform('delete', keys, (key) => removeApiKey(queries, key));
    const kept = new Set(failures.map(({ row }) => row));
    onDeleted(keys.filter((key) => !kept.has(key)));
  };

  const busy = work.status === 'working' ? t('list.busy') : undefined;
  const none = selected.length === 0 ? t('apiKeys.why.select') : undefined;
  const beyond = selected.some(outOfReach) ? t('apiKeys.why.outOfReach') : undefined;
  const locked = selected.filter((key) => isLocked(stateOf(key)));
  const open = selected.filter((key) => !isLocked(stateOf(key)));
  const forOne = (run: (key: ApiKey) => void, unless?: string) => {
    const [only, ...others] = selected;
    const why = only ? (others.length > 0 ? t('apiKeys.why.onlyOne') : undefined) : t('apiKeys.why.selectOne');
    return { unavailable: busy ?? why ?? unless, run: () => only && run(only) };
  };

  const commands: Command[] = [
    { id: 'properties', label: t('apiKeys.properties'), ...forOne(onProperties) },
    ...(canEdit
      ? [
          { id: 'newSecret', label: t('apiKeys.newSecret'), ...forOne(replace, beyond) },
          {
            id: 'lock',
            label: t('apiKeys.lock'),
            unavailable: busy ?? none ?? beyond ?? (open.length === 0 ? t('apiKeys.why.lockedAlready') : undefined),
            run: () => void setActive(false, open),
          },
          {
            id: 'unlock',
            inPlaceOf: 'lock',
            label: t('apiKeys.unlock'),
            unavailable: busy ?? none ?? beyond ?? (locked.length === 0 ? t('apiKeys.why.notLocked') : undefined),
            run: () => void setActive(true, locked),
          },
        ]
      : []),
    ...(canDelete
      ? [
          {
            id: 'delete',
            danger: true as const,
            label: t('apiKeys.delete'),
            unavailable: busy ?? none ?? beyond,
            run: () => void remove(selected),
          },
        ]
      : []),
  ];

  return { commands, remove: canDelete && !busy ? remove : undefined, work, dismiss };
}

function newSecretQuestion(t: Text, { keyName }: ApiKey) {
  return {
    title: t('apiKeys.newSecretQuestion.title'),
    body: (
      <>
        <p>
          <strong>{keyName}</strong>
        </p>
        <p>{t('apiKeys.newSecretQuestion.consequence')}</p>
      </>
    ),
    confirm: t('apiKeys.newSecretQuestion.confirm'),
    danger: true,
  };
}

function deleteQuestion(t: Text, keys: readonly ApiKey[]) {
  const count = keys.length;
  return {
    title: t('apiKeys.deleteQuestion.title', { count }),
    body: <DeleteQuestion keys={keys} />,
    confirm: t('apiKeys.deleteQuestion.confirm', { count }),
    danger: true,
  };
}
