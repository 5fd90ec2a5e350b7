import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocale } from '#console/i18n/i18n.ts';
import { sortByName } from '#console/lib/sortRows.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useRoleNames } from '#console/lib/useRoleNames.ts';
import type { Administrator } from '#contract/administrators.ts';
import { filterUsers, toFilter } from './filterUsers.ts';
import { userQueries } from './queries.ts';
import { sortUsers } from './sortUsers.ts';
import { userState } from './userState.ts';
import type { UsersSearch } from './usersSearch.ts';

const none: readonly Administrator[] = [];

/** The users as the address asks for them: loaded, counted, sorted, filtered. */
export function useUserList({ q, state, role, sort = 'username', desc = false }: UsersSearch) {
  const query = useQuery(userQueries.list());
  const users = query.data ?? none;
  const roleNames = useRoleNames();
  const locale = useLocale();
  const now = useNow();
  const stateOf = useCallback((user: Administrator) => userState(user, now), [now]);

  const sorted = useMemo(() => {
    const byName = sortByName(users, ({ username }) => username, locale);
    return sortUsers(byName, { sort, desc, locale, roleNames, stateOf });
  }, [users, sort, desc, locale, roleNames, stateOf]);
  const shown = useMemo(
    () => filterUsers(sorted, toFilter({ q, state, role }), stateOf),
    [sorted, q, state, role, stateOf],
  );
  const lockedOut = users.filter((user) => stateOf(user) !== 'active').length;

  return { query, shown, counts: { total: users.length, lockedOut }, roleNames, stateOf };
}
