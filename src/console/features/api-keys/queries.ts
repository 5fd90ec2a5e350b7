import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call, callTagged } from '#console/lib/api.ts';
import { type ApiKey, type ApiKeyChange, apiKeyEndpoints, type NewApiKey } from '#contract/apiKeys.ts';

const key = ['api-keys'] as const;

/** What the manager knows of API keys. Secret keys never come here: they are in no answer that is cached. */
export const apiKeyQueries = {
  all: key,
  list: () =>
    queryOptions({
      queryKey: [...key, 'list'],
      queryFn: async ({ signal }) => (await call(apiKeyEndpoints.list, { signal })).apiKeys,
    }),
  /** One key as it is now, with the tag that a change to it is based on. Always read anew. */
  detail: (id: number) =>
    queryOptions({
      queryKey: [...key, 'detail', id],
      queryFn: ({ signal }) => callTagged(apiKeyEndpoints.describe, { params: { id }, signal }),
      gcTime: 0,
      staleTime: 0,
    }),
};

/** Creates a key; the answer carries its secret key, so it goes to the caller and nowhere else. */
export function createApiKey(body: NewApiKey) {
  return call(apiKeyEndpoints.create, { body });
}

/** Replaces the secret key of a key; as with `createApiKey`, the answer is the caller's alone. */
export function replaceSecret(id: number) {
  return call(apiKeyEndpoints.replaceSecret, { params: { id } });
}

/** Changes the given fields; with the tag of an earlier reading, only if nobody has edited the key since. Answers with the new tag. */
export async function modifyApiKey(queries: QueryClient, id: number, body: ApiKeyChange, ifMatch?: string) {
  const changed = await callTagged(apiKeyEndpoints.modify, { params: { id }, body, ifMatch });
  queries.setQueryData(apiKeyQueries.list().queryKey, (keys) =>
    keys?.map((each) => (each.ID === id ? changed.body : each)),
  );
  return changed;
}

/** Deletes a key for good. */
export async function removeApiKey(queries: QueryClient, { ID }: Pick<ApiKey, 'ID'>) {
  await call(apiKeyEndpoints.remove, { params: { id: ID } });
  queries.setQueryData(apiKeyQueries.list().queryKey, (keys) => keys?.filter((each) => each.ID !== ID));
}
