import { type Attempt, countAttempt, type LockState } from '#manager/auth/lockOut.ts';

/** Names with which nobody can sign in. They are locked out like accounts, so that who exists cannot be told from it. */
export interface Strangers {
  /** Counts the attempt; false: an account would be locked by now. */
  admit(name: string, attempt: Attempt): boolean;
}

/** Of more names than `most` the one tried longest ago is forgotten. */
export function createStrangers(most: number): Strangers {
  const states = new Map<string, LockState>();
  return {
    admit(name, attempt) {
      const known = states.get(name) ?? { failedAttempts: 0, unlockTime: null };
      const next = countAttempt(known, attempt);
      states.delete(name);
      states.set(name, next ?? known);
      if (states.size > most) {
        const [oldest = ''] = states.keys();
        states.delete(oldest);
      }
      return next !== undefined;
    },
  };
}
