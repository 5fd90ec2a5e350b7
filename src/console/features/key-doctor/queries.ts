import { queryOptions } from '@tanstack/react-query';
import { ApiError, call } from '#console/lib/api.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';

/** The key with an ID; `null`: there is none. Of what was pasted, its ID alone leaves the browser. */
export function keyQuery(id: number) {
  return queryOptions({
    queryKey: ['key-doctor', id],
    queryFn: async ({ signal }) => {
      try {
        return await call(apiKeyEndpoints.describe, { params: { id }, signal });
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
    gcTime: 0,
  });
}
