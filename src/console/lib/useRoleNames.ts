import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { roleQueries } from './roles.ts';
import { useRight } from './session.ts';

/** The names of the roles; empty where the person may not view roles, whose IDs have to do then. */
export function useRoleNames(): ReadonlyMap<number, string> {
  const enabled = useRight('platformRights.administratorRoleRights.canViewAdministratorRoles');
  const { data } = useQuery({ ...roleQueries.list(), enabled });
  return useMemo(() => new Map(data?.map(({ ID, name }) => [ID, name])), [data]);
}
