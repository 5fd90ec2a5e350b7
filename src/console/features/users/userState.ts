import type { Administrator } from '#contract/administrators.ts';

/** The states of a user, most urgent first. */
export const userStates = ['lockedOut', 'lockedUntil', 'active'] as const;
export type UserState = (typeof userStates)[number];

/** The state of a user in one word at `now` (epoch ms). */
export function userState(
  { active, unlockTime }: Pick<Administrator, 'active' | 'unlockTime'>,
  now: number,
): UserState {
  if (!active) return 'lockedOut';
  return unlockTime !== undefined && unlockTime > now ? 'lockedUntil' : 'active';
}
