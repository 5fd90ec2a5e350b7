import { queryOptions } from '@tanstack/react-query';
import { setUpEndpoints } from '#contract/setUp.ts';
import { ApiError, call } from './api.ts';

/** Whether the manager still has to get its first administrator. One that does not know the question has been set up. */
export const setUpQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: async ({ signal }): Promise<boolean> => {
    try {
      return (await call(setUpEndpoints.status, { signal })).needed;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return false;
      throw error;
    }
  },
  retry: false,
});
