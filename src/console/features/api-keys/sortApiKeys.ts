import type { ApiKey } from '#contract/apiKeys.ts';
import type { Locale } from '#contract/values.ts';
import { type ApiKeyState, apiKeyStates } from './apiKeyState.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';

/** The keys in the order of their names, as people of that language sort them: `key-9` before `key-10`, whatever the case. */
export function sortByName(keys: readonly ApiKey[], locale: Locale): readonly ApiKey[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return keys.toSorted((a, b) => compare(a.keyName, b.keyName) || a.ID - b.ID);
}

type Rank = (key: ApiKey) => number;

/** Never expiring lies behind every date, never used before every date. */
const ranks: Record<'ID' | 'expiryDate' | 'lastSignIn' | 'failed', Rank> = {
  ID: (key) => key.ID,
  expiryDate: (key) => key.expiryDate ?? Number.POSITIVE_INFINITY,
  lastSignIn: (key) => key.lastSignIn ?? Number.NEGATIVE_INFINITY,
  failed: (key) => key.unsuccessfulSignInAttempts,
};

function roleRank(roleNames: ReadonlyMap<number, string>, locale: Locale): Rank {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const inOrder = [...roleNames].toSorted(([, a], [, b]) => compare(a, b));
  const places = new Map(inOrder.map(([id], place) => [id, place]));
  return (key) => places.get(key.roleID) ?? roleNames.size + key.roleID;
}

interface Order {
  sort: NonNullable<ApiKeysSearch['sort']>;
  desc: boolean;
  locale: Locale;
  roleNames: ReadonlyMap<number, string>;
  stateOf: (key: ApiKey) => ApiKeyState;
}

/** Sorts keys that are in the order of their names already, so that equals stay in it and numbers alone are compared. */
export function sortApiKeys(byName: readonly ApiKey[], order: Order): readonly ApiKey[] {
  const { sort, desc } = order;
  if (sort === 'keyName') return desc ? byName.toReversed() : byName;
  const rank =
    sort === 'role'
      ? roleRank(order.roleNames, order.locale)
      : sort === 'state'
        ? (key: ApiKey) => apiKeyStates.indexOf(order.stateOf(key))
        : ranks[sort];
  const direction = desc ? -1 : 1;
  return byName.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? 0 : direction * (left < right ? -1 : 1);
  });
}
