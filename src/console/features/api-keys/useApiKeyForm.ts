import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '#console/lib/api.ts';
import { useSession } from '#console/lib/session.ts';
import { useRecordForm } from '#console/lib/useRecordForm.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { apiKeyMatters } from './apiKeyConflict.ts';
import {
  type ApiKeyValues,
  apiKeyFields,
  fieldOrder,
  newValues,
  problems,
  toChange,
  toCreate,
  toValues,
} from './apiKeyForm.ts';
import { createApiKey, modifyApiKey } from './changeApiKeys.ts';
import { lifetimeQuery } from './lifetime.ts';
import { apiKeyQueries } from './queries.ts';
import { useConfirmChange } from './useConfirmChange.ts';

const currentTime = () => Temporal.Now.instant().epochMilliseconds;

interface Options {
  /** The key as it is on the manager; none for a new one. */
  opened: Tagged<ApiKey> | undefined;
  lifetime: ApiKeyLifetime;
  /** What a new key begins with; absent: the usual. */
  initial?: ((now: number) => ApiKeyValues) | undefined;
}

/** The form of an API key. */
export function useApiKeyForm({ opened, lifetime, initial }: Options) {
  const queries = useQueryClient();
  const session = useSession();
  const confirmChange = useConfirmChange();
  return useRecordForm<ApiKeyValues, ApiKey, ApiKeyWithSecret | ApiKey>(opened, {
    ...apiKeyFields,
    fields: fieldOrder,
    initial: () => initial?.(currentTime()) ?? newValues(session, lifetime, currentTime()),
    toValues: (key) => toValues(key, currentTime()),
    problems: (values, before) => problems(values, before, lifetime, currentTime()),
    requests: { expiryDay: 'expiry.notADate', roleID: 'apiKeyDialog.roleRequired' },
    matters: () => apiKeyMatters(currentTime()),
    create: async (values) => {
      try {
        return await createApiKey(toCreate(values, lifetime, currentTime()));
      } catch (error) {
        // The limit may have been changed meanwhile: what is said about it has to be right.
        void queries.invalidateQueries(lifetimeQuery);
        throw error;
      }
    },
    confirm: (key, values) => confirmChange(key, toChange(key, values, currentTime())),
    change: ({ body, etag }, values) => {
      const change = toChange(body, values, currentTime());
      return Object.keys(change).length === 0 ? undefined : modifyApiKey(queries, body.ID, change, etag);
    },
    read: ({ ID }) => queries.fetchQuery(apiKeyQueries.detail(ID)),
    goneText: 'apiKeyDialog.goneWhileEditing',
  });
}
