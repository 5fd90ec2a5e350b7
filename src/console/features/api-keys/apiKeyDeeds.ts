import type { QueryClient } from '@tanstack/react-query';
import type { Dialogs } from '#console/lib/dialogs.tsx';
import type { Perform } from '#console/lib/useWork.ts';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { modifyApiKey, removeApiKey, replaceSecret } from './changeApiKeys.ts';
import { isInUse } from './consequences.ts';
import {
  ConsequenceDialog,
  DuplicateDialog,
  SecretDialog,
  SecretsDialog,
  SetExpiryDialog,
  SetRoleDialog,
} from './lazyParts.ts';
import type { ApiKeyDeed } from './useApiKeyDeeds.ts';

interface Means {
  queries: QueryClient;
  dialogs: Dialogs;
  perform: Perform<ApiKeyDeed, ApiKey>;
}

type Keys = readonly ApiKey[];

/** What is done with keys, one or many: asked about before where it stops something. Answers with those that are gone. */
export function apiKeyDeeds({ queries, dialogs, perform }: Means): Record<ApiKeyDeed, (keys: Keys) => Promise<Keys>> {
  const confirm = (kind: 'lock' | 'delete' | 'newSecret', keys: Keys) =>
    dialogs.open(ConsequenceDialog, { consequences: [{ kind }], keys });
  const nobody: Keys = [];

  return {
    /** One click where nobody notices, as it is undone by one. */
    async lock(keys) {
      const now = Temporal.Now.instant().epochMilliseconds;
      if (keys.some((key) => isInUse(key, now)) && !(await confirm('lock', keys))) return nobody;
      await perform('lock', keys, ({ ID }) => modifyApiKey(queries, ID, { active: false }));
      return nobody;
    },

    async unlock(keys) {
      await perform('unlock', keys, ({ ID }) => modifyApiKey(queries, ID, { active: true }));
      return nobody;
    },

    async delete(keys) {
      if (!(await confirm('delete', keys))) return nobody;
      const { done, awaited } = await perform('delete', keys, (key) => removeApiKey(queries, key));
      return awaited ? done : nobody;
    },

    async newSecret(keys) {
      if (!(await confirm('newSecret', keys))) return nobody;
      // A secret key that cannot be shown would be lost.
      await SecretDialog.load();
      const made: ApiKeyWithSecret[] = [];
      const replace = async ({ ID }: ApiKey) => void made.push(await replaceSecret(ID));
      await perform('newSecret', keys, replace, async () => {
        for (const each of made.splice(0)) await dialogs.open(SecretDialog, each);
      });
      return nobody;
    },

    async setRole(keys) {
      const chosen = await dialogs.open(SetRoleDialog, keys);
      if (!chosen) return nobody;
      const { roleID } = chosen;
      await perform('setRole', chosen.keys, ({ ID }) => modifyApiKey(queries, ID, { roleID }));
      return nobody;
    },

    async setExpiry(keys) {
      const dates = await dialogs.open(SetExpiryDialog, keys);
      if (!dates) return nobody;
      const set = (key: ApiKey) => modifyApiKey(queries, key.ID, { expiryDate: dates.get(key) ?? null });
      await perform('setExpiry', [...dates.keys()], set);
      return nobody;
    },

    /** Each copy has a secret key: all that have been made are shown at once, also when not all could be. */
    async duplicate(keys) {
      const copy = await dialogs.open(DuplicateDialog, keys);
      if (!copy) return nobody;
      await SecretsDialog.load();
      const made: ApiKeyWithSecret[] = [];
      const duplicate = async (key: ApiKey) => void made.push(await copy(key));
      await perform('duplicate', keys, duplicate, async () => {
        if (made.length > 0) await dialogs.open(SecretsDialog, made.splice(0));
      });
      return nobody;
    },
  };
}
