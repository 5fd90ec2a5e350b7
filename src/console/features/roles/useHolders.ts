import { useQuery } from '@tanstack/react-query';
import { useHasExtensions } from '#console/lib/session.ts';
import { roleAssignments } from './queries.ts';

/** How many have a role; undefined where it is not known, or not to be seen. */
export function useHolderCounts(roleID: number): { users: number | undefined; apiKeys: number | undefined } {
  const { data } = useQuery({ ...roleAssignments(), enabled: useHasExtensions() });
  const counted = data?.get(roleID);
  return { users: counted?.administrators, apiKeys: counted?.apiKeys };
}
