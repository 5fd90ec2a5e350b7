import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { searchFilter } from '#contract/search.ts';
import { on, type Route } from './serve.ts';

interface Options {
  /** How many a manager gives at most, whatever it is asked for. */
  cap?: number;
}

/** The window of the keys that such a body asks for. */
export function keyWindow(keys: readonly ApiKey[], body: unknown, { cap = 5000 }: Options = {}): ApiKey[] {
  const { maxItems, searchCriteria } = searchFilter.parse(body);
  const after = searchCriteria[0]?.kind === 'id' ? searchCriteria[0].value : 0;
  const following = keys.filter(({ ID }) => ID > after).toSorted((one, other) => one.ID - other.ID);
  return following.slice(0, Math.min(maxItems, cap));
}

/** Gives the keys as a manager's search does. */
export function onKeySearch(keys: readonly ApiKey[], options?: Options): Route {
  return on(apiKeyEndpoints.search, ({ body }) => ({ apiKeys: keyWindow(keys, body, options) }));
}
