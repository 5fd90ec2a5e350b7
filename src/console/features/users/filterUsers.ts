import { foldedTexts, textFilter } from '#console/lib/rowSearch.ts';
import type { Administrator } from '#contract/administrators.ts';
import type { UserState } from './userState.ts';
import type { UsersSearch } from './usersSearch.ts';

export interface UserFilter {
  /** Every word of it has to be in a name, the description or the e-mail address. */
  text: string;
  /** Empty: every state. */
  states: readonly UserState[];
  /** Absent: every role. */
  role: number | undefined;
}

type FilterSearch = Pick<UsersSearch, 'q' | 'state' | 'role'>;

/** What an address says that filters nothing. */
export const noFilter = { q: undefined, state: undefined, role: undefined } satisfies FilterSearch;

/** The filter that an address asks for. */
export function toFilter({ q = '', state = [], role }: FilterSearch): UserFilter {
  return { text: q, states: state, role };
}

/** Whether anything is filtered out at all. */
export function isFiltering({ text, states, role }: UserFilter): boolean {
  return text.trim() !== '' || states.length > 0 || role !== undefined;
}

const searchableTexts = foldedTexts((user: Administrator) =>
  [user.username, user.fullName, user.description, user.emailAddress].join('\n'),
);

/** The users that pass, in their order. The same array where nothing is filtered. */
export function filterUsers(
  users: readonly Administrator[],
  filter: UserFilter,
  stateOf: (user: Administrator) => UserState,
): readonly Administrator[] {
  if (!isFiltering(filter)) return users;
  const passes = textFilter(filter.text);
  const texts = searchableTexts(users);
  return users.filter((user, place) => {
    if (filter.role !== undefined && user.roleID !== filter.role) return false;
    if (filter.states.length > 0 && !filter.states.includes(stateOf(user))) return false;
    return passes(texts[place] ?? '');
  });
}
