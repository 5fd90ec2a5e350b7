import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError, call, callTagged } from '#console/lib/api.ts';
import {
  type ApiKey,
  type ApiKeyChange,
  type ApiKeyWithSecret,
  apiKeyEndpoints,
  type NewApiKey,
} from '#contract/apiKeys.ts';
import { addKey, isPartial, listKey, noteKeyChange } from './cachedKeys.ts';
import { readKeys } from './readKeys.ts';

/** What the manager knows of API keys. Secret keys never come here: they are in no answer that is cached. */
export const apiKeyQueries = {
  all: ['api-keys'] as const,
  /** In the order of their IDs. While the first reading is under way, what has come so far. */
  list: () =>
    queryOptions({
      queryKey: listKey,
      queryFn: readKeys,
      staleTime: ({ state }) => (isPartial(state.data) ? 0 : 5_000),
      // What has not changed is told by the reading itself.
      structuralSharing: false,
    }),
  /** One key as it is now, with the tag that a change to it is based on. Always read anew. */
  detail: (id: number) =>
    queryOptions({
      queryKey: ['api-keys', 'detail', id],
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
  noteKeyChange(queries, id, changed.body);
  return changed;
}

/** Deletes a key for good. One that is gone already is as good as deleted. */
export async function removeApiKey(queries: QueryClient, { ID }: Pick<ApiKey, 'ID'>) {
  try {
    await call(apiKeyEndpoints.remove, { params: { id: ID } });
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
  noteKeyChange(queries, ID, undefined);
}

/** Puts a key that has just been created into the list, without its secret key. */
export function keepCreatedApiKey(queries: QueryClient, { secretKey: _, ...key }: ApiKeyWithSecret) {
  addKey(queries, key);
}
