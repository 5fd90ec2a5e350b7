import type { QueryClient } from '@tanstack/react-query';
import { ApiError, call, callTagged } from '#console/lib/api.ts';
import {
  type ApiKey,
  type ApiKeyChange,
  type ApiKeyWithSecret,
  apiKeyEndpoints,
  type NewApiKey,
} from '#contract/apiKeys.ts';
import { addKey, noteKeyChange } from './keyChanges.ts';

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

/** Puts a key that has just been created into the list, without its secret key, and answers it as it is there. */
export function keepCreatedApiKey(queries: QueryClient, { secretKey: _, ...key }: ApiKeyWithSecret): ApiKey {
  addKey(queries, key);
  return key;
}
