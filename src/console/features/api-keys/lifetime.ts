import { queryOptions } from '@tanstack/react-query';
import { ApiError, call } from '#console/lib/api.ts';
import { hasExtensions } from '#console/lib/session.ts';
import { type ApiKeyLifetime, apiKeyLifetimeEndpoints } from '#contract/apiKeyLifetime.ts';

const day = 86_400_000;

/** With a manager that does not say how long keys may live. */
export const usualLifetime: ApiKeyLifetime = { proposed: 90 * day };

/** How long keys may live, and how long a new one is proposed to. */
export const lifetimeQuery = queryOptions({
  queryKey: ['api-key-lifetime'],
  queryFn: async ({ client, signal }) => {
    if (!hasExtensions(client)) return usualLifetime;
    try {
      return await call(apiKeyLifetimeEndpoints.describe, { signal });
    } catch (error) {
      if (error instanceof ApiError) return usualLifetime;
      throw error;
    }
  },
  refetchOnWindowFocus: false,
});

/** How many whole days are proposed for a new key; undefined: no expiry. */
export function proposedDays({ maximum, proposed = maximum }: ApiKeyLifetime): number | undefined {
  return proposed === undefined ? undefined : Math.floor(proposed / day);
}
