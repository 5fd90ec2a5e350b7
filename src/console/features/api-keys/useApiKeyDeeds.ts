import { useQueryClient } from '@tanstack/react-query';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { useWork } from '#console/lib/useWork.ts';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { type Consequence, isInUse } from './consequences.ts';
import {
  ConsequenceDialog,
  DuplicateDialog,
  SecretDialog,
  SecretsDialog,
  SetExpiryDialog,
  SetRoleDialog,
} from './lazyParts.ts';
import { apiKeyQueries, modifyApiKey, removeApiKey, replaceSecret } from './queries.ts';

/** What the manager is asked to do with keys. */
export type ApiKeyDeed = 'lock' | 'unlock' | 'delete' | 'newSecret' | 'setRole' | 'setExpiry' | 'duplicate';

/** What is done with keys, one or many: asked about before where it stops something, and kept account of. */
export function useApiKeyDeeds() {
  const queries = useQueryClient();
  const dialogs = useDialogs();
  const { works, perform, isUnderWay } = useWork<ApiKeyDeed, ApiKey>(apiKeyQueries.list().queryKey, { merges: true });

  const confirm = (kind: Consequence['kind'] & ('lock' | 'delete' | 'newSecret'), keys: readonly ApiKey[]) =>
    dialogs.open(ConsequenceDialog, { consequences: [{ kind }], keys });

  return {
    works,
    isUnderWay,

    /** One click where nobody notices, as it is undone by one. */
    async lock(keys: readonly ApiKey[]) {
      const now = Temporal.Now.instant().epochMilliseconds;
      if (keys.some((key) => isInUse(key, now)) && !(await confirm('lock', keys))) return;
      await perform('lock', keys, ({ ID }) => modifyApiKey(queries, ID, { active: false }));
    },

    async unlock(keys: readonly ApiKey[]) {
      await perform('unlock', keys, ({ ID }) => modifyApiKey(queries, ID, { active: true }));
    },

    /** Answers with those that are gone, while the person has waited for it. */
    async remove(keys: readonly ApiKey[]): Promise<readonly ApiKey[]> {
      if (!(await confirm('delete', keys))) return [];
      const { done, awaited } = await perform('delete', keys, (key) => removeApiKey(queries, key));
      return awaited ? done : [];
    },

    async replaceSecret(key: ApiKey) {
      if (!(await confirm('newSecret', [key]))) return;
      // A secret key that cannot be shown would be lost.
      await SecretDialog.load();
      const made: ApiKeyWithSecret[] = [];
      await perform(
        'newSecret',
        [key],
        async ({ ID }) => void made.push(await replaceSecret(ID)),
        async () => {
          for (const each of made.splice(0)) await dialogs.open(SecretDialog, each);
        },
      );
    },

    async setRole(keys: readonly ApiKey[]) {
      const chosen = await dialogs.open(SetRoleDialog, keys);
      if (!chosen) return;
      const { roleID } = chosen;
      await perform('setRole', chosen.keys, ({ ID }) => modifyApiKey(queries, ID, { roleID }));
    },

    async setExpiry(keys: readonly ApiKey[]) {
      const plan = await dialogs.open(SetExpiryDialog, keys);
      if (!plan) return;
      await perform('setExpiry', [...plan.keys()], (key) =>
        modifyApiKey(queries, key.ID, { expiryDate: plan.get(key) ?? null }),
      );
    },

    /** Each copy has a secret key: all that have been made are shown at once, also when not all could be. */
    async duplicate(keys: readonly ApiKey[]) {
      const copy = await dialogs.open(DuplicateDialog, keys);
      if (!copy) return;
      await SecretsDialog.load();
      const made: ApiKeyWithSecret[] = [];
      await perform(
        'duplicate',
        keys,
        async (key) => void made.push(await copy(key)),
        async () => {
          if (made.length > 0) await dialogs.open(SecretsDialog, made.splice(0));
        },
      );
    },
  };
}
