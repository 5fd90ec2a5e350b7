import { type Rank, roleRank, sortByRank, textRank } from '#console/lib/sortRows.ts';
import type { Administrator } from '#contract/administrators.ts';
import { type Locale, locale as locales } from '#contract/values.ts';
import { type UserState, userStates } from './userState.ts';
import type { UsersSearch } from './usersSearch.ts';

/** Never signed in lies before every date. */
const ranks = {
  ID: (user) => user.ID,
  mfa: (user) => (user.mfaType === 'none' ? 0 : 1),
  lastSignIn: (user) => user.lastSignIn ?? Number.NEGATIVE_INFINITY,
  failed: (user) => user.unsuccessfulSignInAttempts,
  language: (user) => locales.options.indexOf(user.locale),
  created: (user) => user.created,
} satisfies Record<string, Rank<Administrator>>;

interface Order {
  sort: NonNullable<UsersSearch['sort']>;
  desc: boolean;
  locale: Locale;
  roleNames: ReadonlyMap<number, string>;
  stateOf: (user: Administrator) => UserState;
}

function rankBy(
  users: readonly Administrator[],
  { sort, locale, roleNames, stateOf }: Order & { sort: Exclude<Order['sort'], 'username'> },
): Rank<Administrator> {
  if (sort === 'emailAddress' || sort === 'timeZone') return textRank(users, (user) => user[sort], locale);
  if (sort === 'role') return roleRank(roleNames, locale);
  if (sort === 'state') return (user) => userStates.indexOf(stateOf(user));
  return ranks[sort];
}

/** Sorts users that are in the order of their names already. */
export function sortUsers(byName: readonly Administrator[], order: Order): readonly Administrator[] {
  const { sort, desc } = order;
  if (sort === 'username') return desc ? byName.toReversed() : byName;
  return sortByRank(byName, rankBy(byName, { ...order, sort }), desc);
}
