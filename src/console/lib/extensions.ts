import { type QueryClient, useQuery } from '@tanstack/react-query';

const queryKey = ['extensions'];

/** Whether the manager knows our extensions of the API. It does until one of them was not there: then all that needs them is hidden. */
export function useHasExtensions(): boolean {
  const stays = Number.POSITIVE_INFINITY;
  return useQuery({ queryKey, queryFn: () => true, enabled: false, initialData: true, gcTime: stays }).data;
}

/** A call of ours was not found: the manager is another vendor's. */
export function noteNoExtensions(queries: QueryClient): void {
  queries.setQueryData(queryKey, false);
}

/** Whether a call is an extension of ours. */
export function isExtension({ path }: { path: string }): boolean {
  return path.startsWith('/keyroom/');
}
