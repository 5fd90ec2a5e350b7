import type { Settings } from '#manager/settings/store.ts';

type Limits = Pick<Settings['session'], 'idleLimit' | 'absoluteLimit'>;

/** Activity is written down no more often than once a minute, or ten times within the idle limit. */
export function activityInterval({ idleLimit }: Limits): number {
  return Math.min(60_000, idleLimit / 10);
}

/** Whether the session has ended by itself: nothing was done in it for so long, or it is so old. */
export function hasEnded(
  session: { created: number; lastActivity: number },
  { idleLimit, absoluteLimit }: Limits,
  now: number,
): boolean {
  return now - session.lastActivity >= idleLimit || now - session.created >= absoluteLimit;
}
