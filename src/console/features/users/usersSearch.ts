import * as z from 'zod/mini';
import { userStates } from './userState.ts';

const orAbsent = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

/** The columns it can be sorted by. */
export const userSorts = [
  'username',
  'ID',
  'emailAddress',
  'role',
  'state',
  'mfa',
  'lastSignIn',
  'failed',
  'language',
  'timeZone',
  'created',
] as const;

/** The part of the page that a link or a reload brings back. A value that makes no sense counts as absent. */
export const usersSearch = z.object({
  /** Free text. */
  q: orAbsent(z.string()),
  /** States to show; absent: all. */
  state: orAbsent(z.array(z.enum(userStates))),
  /** The role that they have to have, by its ID. */
  role: orAbsent(z.int().check(z.gte(1))),
  sort: orAbsent(z.enum(userSorts)),
  desc: orAbsent(z.boolean()),
  /** The Properties window that is open: of a user, or of one to be made. */
  open: orAbsent(z.union([z.literal('new'), z.int().check(z.gte(1))])),
});
export type UsersSearch = z.infer<typeof usersSearch>;
