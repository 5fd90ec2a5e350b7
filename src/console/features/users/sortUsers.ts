import { type Rank, roleRank, sortByRank } from '#console/lib/sortRows.ts';
import type { Administrator } from '#contract/administrators.ts';
import type { Locale } from '#contract/values.ts';
import { type UserState, userStates } from './userState.ts';
import type { UsersSearch } from './usersSearch.ts';

/** Never signed in lies before every date. */
const ranks: Record<'mfa' | 'lastSignIn' | 'failed' | 'created', Rank<Administrator>> = {
  mfa: (user) => (user.mfaType === 'none' ? 0 : 1),
  lastSignIn: (user) => user.lastSignIn ?? Number.NEGATIVE_INFINITY,
  failed: (user) => user.unsuccessfulSignInAttempts,
  created: (user) => user.created,
};

interface Order {
  sort: NonNullable<UsersSearch['sort']>;
  desc: boolean;
  locale: Locale;
  roleNames: ReadonlyMap<number, string>;
  stateOf: (user: Administrator) => UserState;
}

function rankBy(sort: Exclude<Order['sort'], 'username'>, { locale, roleNames, stateOf }: Order): Rank<Administrator> {
  if (sort === 'role') return roleRank(roleNames, locale);
  if (sort === 'state') return (user) => userStates.indexOf(stateOf(user));
  return ranks[sort];
}

/** Sorts users that are in the order of their names already. */
export function sortUsers(byName: readonly Administrator[], order: Order): readonly Administrator[] {
  const { sort, desc } = order;
  if (sort === 'username') return desc ? byName.toReversed() : byName;
  return sortByRank(byName, rankBy(sort, order), desc);
}
