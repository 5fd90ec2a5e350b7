import { type Rank, roleRank, sortByRank } from '#console/lib/sortRows.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type Locale, locale as locales } from '#contract/values.ts';
import { type ApiKeyState, apiKeyStates, endOf } from './apiKeyState.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { timeZonesOf } from './timeZonesOf.ts';

/** Never expiring lies behind every date, never used before every date. */
const ranks = {
  ID: (key) => key.ID,
  expiryDate: (key) => endOf(key) ?? Number.POSITIVE_INFINITY,
  lastSignIn: (key) => key.lastSignIn ?? Number.NEGATIVE_INFINITY,
  failed: (key) => key.unsuccessfulSignInAttempts,
  unlockTime: (key) => key.unlockTime ?? Number.NEGATIVE_INFINITY,
  created: (key) => key.created,
  language: (key) => locales.options.indexOf(key.locale),
} satisfies Record<string, Rank<ApiKey>>;

/** By the names of the zones. */
function zoneRank(keys: readonly ApiKey[]): Rank<ApiKey> {
  const places = new Map(timeZonesOf(keys).map((zone, place) => [zone, place]));
  return ({ timeZone }) => places.get(timeZone) ?? -1;
}

interface Order {
  sort: NonNullable<ApiKeysSearch['sort']>;
  desc: boolean;
  locale: Locale;
  roleNames: ReadonlyMap<number, string>;
  stateOf: (key: ApiKey) => ApiKeyState;
}

function rankBy(
  keys: readonly ApiKey[],
  { sort, locale, roleNames, stateOf }: Order & { sort: Exclude<Order['sort'], 'keyName'> },
): Rank<ApiKey> {
  if (sort === 'timeZone') return zoneRank(keys);
  if (sort === 'role') return roleRank(roleNames, locale);
  if (sort === 'state') return (key) => apiKeyStates.indexOf(stateOf(key));
  return ranks[sort];
}

/** Sorts keys that are in the order of their names already. */
export function sortApiKeys(byName: readonly ApiKey[], order: Order): readonly ApiKey[] {
  const { sort, desc } = order;
  if (sort === 'keyName') return desc ? byName.toReversed() : byName;
  return sortByRank(byName, rankBy(byName, { ...order, sort }), desc);
}
