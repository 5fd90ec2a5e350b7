import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isEqualOrLesser } from '#contract/equalOrLesser.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { roleQueries } from './roles.ts';
import { useMay, useSession } from './session.ts';

/** Tells which users and API keys have more rights than somebody confined to equal or lesser ones may handle. The manager decides. */
export function useOutOfReach(): (holder: { roleID: number }) => boolean {
  const { role: own } = useSession();
  const mayView = useMay(roleEndpoints.list);
  const confined = own.canOnlyManipulateUsersWithEqualOrLesserRights;
  const { data: roles } = useQuery({ ...roleQueries.list(), enabled: confined && mayView });
  return useCallback(
    ({ roleID }) => {
      const role = confined ? roles?.find((each) => each.ID === roleID) : undefined;
      return role !== undefined && !isEqualOrLesser(role, own);
    },
    [confined, roles, own],
  );
}
