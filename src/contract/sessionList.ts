import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { timestamp } from './values.ts';

/** A session as its owner sees it among their others. */
export const listedSession = z.object({
  /** Names the session in `end`. It authenticates nobody. */
  handle: z.string(),
  created: timestamp,
  /** Its last call, to the minute. */
  lastActivity: timestamp,
  /** The session of this call. */
  current: z.boolean(),
  /** Address it was opened from. Absent where that is not known. */
  origin: z.optional(z.string()),
  /** The `User-Agent` it was opened by, at most 300 characters. */
  client: z.optional(z.string()),
});
export type ListedSession = z.infer<typeof listedSession>;

/** When the session ends if nothing more is done in it, and when in any case. Absent: no limit. */
export const sessionRest = z.object({
  now: timestamp,
  idleEnd: z.optional(timestamp),
  absoluteEnd: z.optional(timestamp),
});
export type SessionRest = z.infer<typeof sessionRest>;

/** Ours: sessions beyond the one that calls. */
export const sessionListEndpoints = {
  /** The caller's own, the latest activity first. */
  list: endpoint({
    method: 'GET',
    path: '/keyroom/sessions',
    access: 'session',
    answer: z.object({ sessions: z.array(listedSession) }),
  }),
  /** The only call that does not count as activity. */
  rest: endpoint({ method: 'GET', path: '/keyroom/sessions/rest', access: 'session', answer: sessionRest }),
  /** One of the caller's own, at once. 404 for another's, and for one that has ended. */
  end: endpoint({ method: 'DELETE', path: '/keyroom/sessions/:handle', access: 'session', answer: z.void() }),
  /** All of the caller's own but the one that calls. */
  endOthers: endpoint({ method: 'DELETE', path: '/keyroom/sessions', access: 'session', answer: z.void() }),
  /** All of an administrator. */
  endOfAdministrator: endpoint({
    method: 'DELETE',
    path: '/keyroom/administrators/:id/sessions',
    access: 'platformRights.administratorRights.canEditAdministratorProperties',
    answer: z.void(),
  }),
};
