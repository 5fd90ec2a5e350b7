import type { ApiKey } from '#contract/apiKeys.ts';

/** When a secret key was handed over, and what is known of its use since. `some`: nobody knows when it began. */
export type Handover = { at: number } & ({ use: 'first'; firstUsed: number } | { use: 'none' | 'some' | 'unknown' });

type Told = Pick<ApiKey, 'secretCreated' | 'secretFirstUsed' | 'lastSignIn'>;

/** The clocks of a browser and a manager differ, and a last sign-in is written down now and then: within this nothing is claimed. */
const doubt = 5 * 60_000;

/** What the manager tells of it, or else what this browser has kept (`receipt`) and the last sign-in say. Undefined: nothing is known. */
export function handoverOf(
  { secretCreated, secretFirstUsed, lastSignIn }: Told,
  receipt: number | undefined,
): Handover | undefined {
  if (secretCreated !== undefined) {
    if (secretFirstUsed === undefined) return { at: secretCreated, use: 'none' };
    return { at: secretCreated, use: 'first', firstUsed: secretFirstUsed };
  }
  if (receipt === undefined) return undefined;
  const since = (lastSignIn ?? Number.NEGATIVE_INFINITY) - receipt;
  if (since > doubt) return { at: receipt, use: 'some' };
  return { at: receipt, use: since < -doubt ? 'none' : 'unknown' };
}

/** Whether it is known that the secret key has not been used since it was handed over. */
export function unusedSinceHandover(key: Told, receipt: number | undefined): boolean {
  return handoverOf(key, receipt)?.use === 'none';
}
