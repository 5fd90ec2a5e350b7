import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '#console/lib/api.ts';
import { useSession } from '#console/lib/session.ts';
import { useRecordForm } from '#console/lib/useRecordForm.ts';
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
import { apiKeyQueries, createApiKey, modifyApiKey } from './queries.ts';

const currentTime = () => Temporal.Now.instant().epochMilliseconds;

/** The form of an API key (`opened`: as it is on the manager; none for a new one). */
export function useApiKeyForm(opened: Tagged<ApiKey> | undefined) {
  const queries = useQueryClient();
  const session = useSession();
  return useRecordForm<ApiKeyValues, ApiKey, ApiKeyWithSecret | ApiKey>(opened, {
    ...apiKeyFields,
    fields: fieldOrder,
    initial: () => newValues(session, currentTime()),
    toValues: (key) => toValues(key, currentTime()),
    problems: (values, before) => problems(values, before, currentTime()),
    requests: { expiryDay: 'expiry.notADate', roleID: 'apiKeyDialog.roleRequired' },
    matters: () => apiKeyMatters(currentTime()),
    create: (values) => createApiKey(toCreate(values, currentTime())),
    change: ({ body, etag }, values) => {
      const change = toChange(body, values, currentTime());
      return Object.keys(change).length === 0 ? undefined : modifyApiKey(queries, body.ID, change, etag);
    },
    read: ({ ID }) => queries.fetchQuery(apiKeyQueries.detail(ID)),
    goneText: 'apiKeyDialog.goneWhileEditing',
  });
}
