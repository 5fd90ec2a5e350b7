import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { integer } from './values.ts';

/** How long API keys may live, in milliseconds. */
export const apiKeyLifetime = z.object({
  /** From the creation of a key on, whatever its expiry date. Absent: no limit. */
  maximum: z.optional(integer),
  /** What the console proposes for a new key. Absent: no expiry. */
  proposed: z.optional(integer),
});
export type ApiKeyLifetime = z.infer<typeof apiKeyLifetime>;

/** Ours: for those too who may not view the settings behind it. */
export const apiKeyLifetimeEndpoints = {
  describe: endpoint({
    method: 'GET',
    path: '/keyroom/api-key-lifetime',
    access: 'authenticated',
    answer: apiKeyLifetime,
  }),
};
