import * as z from 'zod/mini';
import { apiKeyStates } from './apiKeyState.ts';

const orAbsent = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

/** The part of the page that a link or a reload brings back. A value that makes no sense counts as absent. */
export const apiKeysSearch = z.object({
  /** Free text. */
  q: orAbsent(z.string()),
  /** States to show; absent: all. */
  state: orAbsent(z.array(z.enum(apiKeyStates))),
  /** The role that they have to have, by its ID. */
  role: orAbsent(z.int().check(z.gte(1))),
  /** Only keys that have never signed in. */
  neverUsed: orAbsent(z.literal(true)),
  sort: orAbsent(z.enum(['keyName', 'ID', 'role', 'state', 'expiryDate', 'lastSignIn', 'failed'])),
  desc: orAbsent(z.boolean()),
  /** The Properties dialog that is open: of a key, or of one to be made. */
  open: orAbsent(z.union([z.literal('new'), z.int().check(z.gte(1))])),
});
export type ApiKeysSearch = z.infer<typeof apiKeysSearch>;
