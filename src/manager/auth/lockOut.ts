/** What is known of an account's wrong attempts in a row. */
export interface LockState {
  failedAttempts: number;
  /** Milliseconds since the epoch; null: no lock has begun since the last success. */
  unlockTime: number | null;
}

export interface Attempt {
  now: number;
  /** So many in a row lock the account, for so many milliseconds. */
  attempts: number;
  lockOut: number;
}

/**
 * The state after an attempt that counts as a wrong one; undefined: the account is locked, and the attempt is not admitted.
 * The attempt that reaches the limit is admitted and locks. A lock ends by itself, and the count begins anew.
 */
export function countAttempt(
  { failedAttempts, unlockTime }: LockState,
  { now, attempts, lockOut }: Attempt,
): LockState | undefined {
  if (unlockTime !== null && now < unlockTime) return undefined;
  const count = unlockTime === null ? failedAttempts + 1 : 1;
  return { failedAttempts: count, unlockTime: count >= attempts ? now + lockOut : null };
}
