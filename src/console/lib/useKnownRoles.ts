import { useQuery } from '@tanstack/react-query';
import type { Role } from '#contract/roles.ts';
import { roleQueries } from './roles.ts';
import { useSession } from './session.ts';

/** The roles there are; where they must not be seen, at least the administrator's own. */
export function useKnownRoles(): { roles: readonly Role[]; failed: boolean; retry: () => void } {
  const own = useSession().role;
  const { data, isError, refetch } = useQuery(roleQueries.list());
  return { roles: data ?? [own], failed: isError, retry: () => void refetch() };
}
