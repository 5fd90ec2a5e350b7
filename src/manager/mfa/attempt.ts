import { admitAttempt, forgetWrongCodes } from '#manager/administrators/attempts.ts';
import type { Call } from '#manager/context.ts';
import { type Owner, recordLock } from './events.ts';

/** So many wrong codes in a row lock the second factor. They can only be tried by whoever has the password. */
const attempts = 5;

/**
 * Makes an attempt at a code, within a transaction: counted before anything is compared, and the count forgotten when it was
 * right. `locked`: too many were wrong, and nothing was compared.
 */
export async function attemptCode<Result extends object>(
  tx: Call,
  owner: Owner,
  lockOut: number,
  compare: () => Promise<Result | undefined>,
): Promise<Result | 'wrong' | 'locked'> {
  const admitted = await admitAttempt(tx.db, 'code', owner.id, { now: tx.now, attempts, lockOut });
  if (!admitted) return 'locked';
  const result = await compare();
  if (result) {
    await forgetWrongCodes(tx.db, owner.id);
    return result;
  }
  if (admitted.locksUntil !== undefined) await recordLock(tx, owner, admitted.locksUntil);
  return 'wrong';
}
