import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { role } from './role.ts';
import { integer, locale, storable, timestamp } from './values.ts';

/** Signing in. `tenantName` and `mfaCode` are accepted as the vendor's guide sends them, null where there is none. */
export const newSession = z.object({
  userName: z.string().check(z.minLength(1), z.maxLength(254), storable),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
  tenantName: z.nullish(z.string()),
  mfaCode: z.nullish(z.string()),
});

/** A session as its creation answers it; the session ID itself travels only in the cookie `sID`. */
export const session = z.object({
  administratorID: integer,
  created: timestamp,
  lastActivity: timestamp,
  accessType: z.literal('webService'),
  /** The request ID: sent back as the header `rID` with every call, it proves that the call comes from our own page. */
  RID: z.string(),
});
export type Session = z.infer<typeof session>;

/**
 * Who is signed in, and what they may do. In front of a manager that does not know this call, what it does not show to the
 * user of their own account and role is absent.
 */
export const currentSession = z.extend(session, {
  administrator: z.object({
    ID: integer,
    username: z.optional(z.string()),
    fullName: z.optional(z.string()),
    locale: z.optional(locale),
    timeZone: z.optional(z.string()),
    /** Hours of a clock. Ours. */
    timeFormat: z.optional(z.enum(['12', '24'])),
  }),
  role: z.optional(role),
  /** `false`: the manager has none of the calls below `/keyroom`. */
  extensions: z.optional(z.boolean()),
});
export type CurrentSession = z.infer<typeof currentSession>;

export const sessionEndpoints = {
  /**
   * 401 `sign_in_failed`, the same for an unknown user, a wrong password and a locked account · `mfa_required` when only the
   * code is missing, `mfa_failed` when it is wrong, used or too many were wrong · 403 `too_many_sessions`.
   * Sets the cookie `sID`.
   */
  create: endpoint({ method: 'POST', path: '/sessions', access: 'anyone', body: newSession, answer: session }),
  /** Ours. Needs the cookie only, so that a reloaded page learns its request ID again; refused across sites. */
  current: endpoint({ method: 'GET', access: 'session', path: '/sessions/current', answer: currentSession }),
  /** Ours. The session is dead at once. */
  remove: endpoint({ method: 'DELETE', access: 'session', path: '/sessions', answer: z.void() }),
};
