import { useQuery } from '@tanstack/react-query';
import { roleQueries } from '#console/lib/roles.ts';
import { useSession } from '#console/lib/session.ts';
import type { Administrator } from '#contract/administrators.ts';
import { isEqualOrLesser } from '#contract/equalOrLesser.ts';

/** Tells which users have more rights than somebody confined to equal or lesser ones may handle. The manager decides. */
export function useOutOfReach(): (user: Pick<Administrator, 'ID' | 'roleID'>) => boolean {
  const { administrator, role: own } = useSession();
  const { data: roles } = useQuery({
    ...roleQueries.list(),
    enabled: own.canOnlyManipulateUsersWithEqualOrLesserRights,
  });
  return ({ ID, roleID }) => {
    if (!own.canOnlyManipulateUsersWithEqualOrLesserRights || ID === administrator.ID) return false;
    const role = roles?.find((each) => each.ID === roleID);
    return role !== undefined && !isEqualOrLesser(role, own);
  };
}
