import * as z from 'zod/mini';

const orAbsent = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

/** The part of the page that a link or a reload brings back. A value that makes no sense counts as absent. */
export const rolesSearch = z.object({
  /** Free text. */
  q: orAbsent(z.string()),
  sort: orAbsent(z.enum(['name', 'ID', 'access', 'users', 'apiKeys'])),
  desc: orAbsent(z.boolean()),
  /** The window that is open: of a role, of one to be made, of one to be made like another. */
  open: orAbsent(z.union([z.literal('new'), z.int().check(z.gte(1)), z.string().check(z.regex(/^like-\d{1,15}$/))])),
});
export type RolesSearch = z.infer<typeof rolesSearch>;
