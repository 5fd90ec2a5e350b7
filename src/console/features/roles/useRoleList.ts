import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocale } from '#console/i18n/i18n.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { useHasExtensions } from '#console/lib/session.ts';
import { sortByName } from '#console/lib/sortRows.ts';
import type { RoleAssignment } from '#contract/roleAssignments.ts';
import type { Role } from '#contract/roles.ts';
import { countRoles, filterRoles, sortRoles } from './countedRoles.ts';
import { roleAssignments } from './queries.ts';
import type { RolesSearch } from './rolesSearch.ts';

const none: readonly Role[] = [];
const uncounted: ReadonlyMap<number, RoleAssignment> = new Map();

/** The roles as the address asks for them: loaded, counted, sorted, filtered. */
export function useRoleList({ q = '', sort, desc }: RolesSearch) {
  const query = useQuery({ ...roleQueries.list(), staleTime: 0 });
  const { data: assignments = uncounted } = useQuery({ ...roleAssignments(), enabled: useHasExtensions() });
  const roles = query.data ?? none;
  const locale = useLocale();
  const sorted = useMemo(() => {
    const byName = sortByName(countRoles(roles, assignments), ({ name }) => name, locale);
    return sortRoles(byName, { sort, desc });
  }, [roles, assignments, locale, sort, desc]);
  const shown = useMemo(() => filterRoles(sorted, q), [sorted, q]);
  return { query, shown, total: roles.length };
}
