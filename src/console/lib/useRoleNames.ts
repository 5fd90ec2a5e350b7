import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { roleEndpoints } from '#contract/roles.ts';
import { roleQueries } from './roles.ts';
import { useMay } from './session.ts';

/** The names of the roles; empty where the person may not view roles, whose IDs have to do then. */
export function useRoleNames(): ReadonlyMap<number, string> {
  const enabled = useMay(roleEndpoints.list);
  const { data } = useQuery({ ...roleQueries.list(), enabled });
  return useMemo(() => new Map(data?.map(({ ID, name }) => [ID, name])), [data]);
}
