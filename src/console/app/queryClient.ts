import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#console/lib/api.ts';

/** Tries again only what a second try can mend: no answer, or a fault of the manager's. */
export function createQueryClient() {
  return new QueryClient({
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
}
