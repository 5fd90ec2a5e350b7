import { ApiError, call } from '#console/lib/api.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { windowSearch } from './windowSearch.ts';

/** Where the keys are in the cache, in the order of their IDs. */
export const listKey = ['api-keys', 'list'] as const;

const partial = new WeakSet<readonly ApiKey[]>();

/** Marks a list that lacks the keys after its last one. */
export function asPartial(keys: ApiKey[]): ApiKey[] {
  partial.add(keys);
  return keys;
}

/** Whether there may be more keys after the last one. */
export function isPartial(keys: readonly ApiKey[] | undefined): boolean {
  return keys !== undefined && partial.has(keys);
}

const byID = (one: ApiKey, other: ApiKey) => one.ID - other.ID;

/** Keys in the order of their IDs, beginning after one of them. A manager without a search gives all of them at once. */
export async function readWindow(after: number | undefined, maxItems: number, signal: AbortSignal): Promise<ApiKey[]> {
  try {
    const body = windowSearch(after, maxItems);
    return (await call(apiKeyEndpoints.search, { body, signal })).apiKeys.sort(byID);
  } catch (error) {
    if (!(error instanceof ApiError && (error.status === 404 || error.status === 405))) throw error;
    if (after !== undefined) return [];
    return (await call(apiKeyEndpoints.list, { signal })).apiKeys.sort(byID);
  }
}
