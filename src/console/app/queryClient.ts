import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '#console/lib/api.ts';
import { sessionQuery } from '#console/lib/session.ts';

/** Tries again only what a second try can mend: no answer, or a fault of the manager's. */
export function createQueryClient() {
  const queries = new QueryClient({
    queryCache: new QueryCache({
      // What is no longer allowed to be read tells of another role: navigation and commands follow it.
      onError: (error, { queryKey }) => {
        if (!(error instanceof ApiError && error.code === 'forbidden')) return;
        if (queryKey[0] !== sessionQuery.queryKey[0]) void queries.invalidateQueries(sessionQuery);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', gcTime: 0 },
    },
  });
  return queries;
}
