import { queryOptions } from '@tanstack/react-query';
import { roleEndpoints } from '#contract/roles.ts';
import { call } from './api.ts';

export const roleQueries = {
  list: () =>
    queryOptions({
      queryKey: ['roles', 'list'],
      queryFn: async ({ signal }) => (await call(roleEndpoints.list, { signal })).roles,
      staleTime: 30_000,
    }),
};
