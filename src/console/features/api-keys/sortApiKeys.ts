import { type Rank, roleRank, sortByRank } from '#console/lib/sortRows.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { Locale } from '#contract/values.ts';
import { type ApiKeyState, apiKeyStates, endOf } from './apiKeyState.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';

/** Never expiring lies behind every date, never used before every date. */
const ranks: Record<'ID' | 'expiryDate' | 'lastSignIn' | 'failed', Rank<ApiKey>> = {
  ID: (key) => key.ID,
  expiryDate: (key) => endOf(key) ?? Number.POSITIVE_INFINITY,
  lastSignIn: (key) => key.lastSignIn ?? Number.NEGATIVE_INFINITY,
  failed: (key) => key.unsuccessfulSignInAttempts,
};

interface Order {
  sort: NonNullable<ApiKeysSearch['sort']>;
  desc: boolean;
  locale: Locale;
  roleNames: ReadonlyMap<number, string>;
  stateOf: (key: ApiKey) => ApiKeyState;
}

function rankBy({
  sort,
  locale,
  roleNames,
  stateOf,
}: Order & { sort: Exclude<Order['sort'], 'keyName'> }): Rank<ApiKey> {
  if (sort === 'role') return roleRank(roleNames, locale);
  if (sort === 'state') return (key) => apiKeyStates.indexOf(stateOf(key));
  return ranks[sort];
}

/** Sorts keys that are in the order of their names already. */
export function sortApiKeys(byName: readonly ApiKey[], order: Order): readonly ApiKey[] {
  const { sort, desc } = order;
  if (sort === 'keyName') return desc ? byName.toReversed() : byName;
  return sortByRank(byName, rankBy({ ...order, sort }), desc);
}
