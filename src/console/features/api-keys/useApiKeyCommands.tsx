import { useQueryClient } from '@tanstack/react-query';
import { type Text, useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useRight } from '#console/lib/session.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { ApiKeyState } from './apiKeyState.ts';
import { DeleteQuestion } from './DeleteQuestion.tsx';
import { ConfirmDialog, SecretDialog } from './lazyParts.ts';
import { modifyApiKey, removeApiKey, replaceSecret } from './queries.ts';
import { useApiKeyWork } from './useApiKeyWork.ts';

/** A command for the selected keys. */
export interface ApiKeyCommand {
  id: 'properties' | 'newSecret' | 'lock' | 'unlock' | 'delete';
  label: string;
  /** Why it cannot be used with this selection. */
  unavailable: string | undefined;
  run: () => void;
}

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
  const { work, perform, dismiss } = useApiKeyWork();
  const canEdit = useRight('platformRights.apikeyRights.canEditApiKeyProperties');
  const canDelete = useRight('platformRights.apikeyRights.canDeleteApiKeys');

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
    const confirmed = await dialogs.open(ConfirmDialog, deleteQuestion(t, keys));
    if (!confirmed) return;
    const failures = await perform('delete', keys, (key) => removeApiKey(queries, key));
    const kept = new Set(failures.map(({ key }) => key));
    onDeleted(keys.filter((key) => !kept.has(key)));
  };

  const busy = work.status === 'working' ? t('apiKeys.why.busy') : undefined;
  const none = selected.length === 0 ? t('apiKeys.why.select') : undefined;
  const locked = selected.filter((key) => isLocked(stateOf(key)));
  const open = selected.filter((key) => !isLocked(stateOf(key)));
  const forOne = (run: (key: ApiKey) => void) => {
    const [only, ...others] = selected;
    const why = only ? (others.length > 0 ? t('apiKeys.why.onlyOne') : undefined) : t('apiKeys.why.selectOne');
    return { unavailable: busy ?? why, run: () => only && run(only) };
  };

  const commands: ApiKeyCommand[] = [
    { id: 'properties', label: t('apiKeys.properties'), ...forOne(onProperties) },
    ...(canEdit
      ? [
          { id: 'newSecret' as const, label: t('apiKeys.newSecret'), ...forOne(replace) },
          {
            id: 'lock' as const,
            label: t('apiKeys.lock'),
            unavailable: busy ?? none ?? (open.length === 0 ? t('apiKeys.why.lockedAlready') : undefined),
            run: () => void setActive(false, open),
          },
          {
            id: 'unlock' as const,
            label: t('apiKeys.unlock'),
            unavailable: busy ?? none ?? (locked.length === 0 ? t('apiKeys.why.notLocked') : undefined),
            run: () => void setActive(true, locked),
          },
        ]
      : []),
    ...(canDelete
      ? [
          {
            id: 'delete' as const,
            label: t('apiKeys.delete'),
            unavailable: busy ?? none,
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
