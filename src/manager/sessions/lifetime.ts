const minute = 60_000;

/** A session ends when nothing was done in it for so long, or when it is so old. */
export const idleLimit = 30 * minute;
export const absoluteLimit = 12 * 60 * minute;

/** Activity is written down at most this often. */
export const activityInterval = minute;

/** Whether the session has ended by itself. */
export function hasEnded(session: { created: number; lastActivity: number }, now: number): boolean {
  return now - session.lastActivity >= idleLimit || now - session.created >= absoluteLimit;
}
