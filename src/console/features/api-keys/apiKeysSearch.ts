import * as z from 'zod/mini';
import { apiKeyStates } from './apiKeyState.ts';

/** The part of the page that a link or a reload brings back. */
export const apiKeysSearch = z.object({
  /** Free text. */
  q: z.string().optional().catch(undefined),
  /** States to show; absent: all. */
  state: z.array(z.enum(apiKeyStates)).optional().catch(undefined),
  sort: z.enum(['keyName', 'ID', 'role', 'state', 'expiryDate', 'lastSignIn', 'failed']).optional().catch(undefined),
  desc: z.boolean().optional().catch(undefined),
  /** The Properties dialog that is open: of a key, or of one to be made. */
  open: z
    .union([z.literal('new'), z.int().positive()])
    .optional()
    .catch(undefined),
});
export type ApiKeysSearch = z.infer<typeof apiKeysSearch>;
