import * as z from 'zod/mini';

/** The call that a link or a reload brings back; absent: the introduction. */
export const apiReferenceSearch = z.object({ call: z.catch(z.optional(z.string()), undefined) });
