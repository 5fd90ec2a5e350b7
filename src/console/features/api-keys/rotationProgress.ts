import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyState } from './apiKeyState.ts';

const hour = 3_600_000;

/** How long the old key has to be unused until it counts as quiet, as it can be chosen. */
export const quietPeriods = { hour, day: 24 * hour, week: 7 * 24 * hour } as const;
export type QuietPeriod = keyof typeof quietPeriods;

/** The two keys of a rotation; the old one undefined: gone. */
export interface Pair {
  old: ApiKey | undefined;
  next: ApiKey;
}

export const rotationSteps = ['create', 'use', 'quiet', 'lock', 'remove', 'finish'] as const;
export type StepID = (typeof rotationSteps)[number];

export interface Progress {
  /** The new key has signed in. */
  used: boolean;
  /** The moment from which on the old key is quiet, if nobody uses it until then; undefined: the new one is not in use. */
  quietFrom: number | undefined;
  quiet: boolean;
  /** How the old key came to be refused, if it is. */
  stopped: 'locked' | 'ended' | undefined;
  /** What is to be done or waited for now: all steps before it are done, and none after it has to be. */
  step: StepID;
}

/** Whether the secret key that the new key has now was used, as far as the manager tells. */
function isUsed({ secretCreated, secretFirstUsed, lastSignIn }: ApiKey): boolean {
  return secretCreated === undefined ? lastSignIn !== undefined : secretFirstUsed !== undefined;
}

/** An old key that nobody ever used is quiet; another one is once it has not been used for the period beside the new one. */
function quietFromOf(old: ApiKey, next: ApiKey, period: QuietPeriod): number | undefined {
  if (old.lastSignIn === undefined) return old.created;
  if (!isUsed(next)) return undefined;
  // A manager that does not tell when the new one was first used tells at least when it was made.
  return Math.max(old.lastSignIn, next.secretFirstUsed ?? next.created) + quietPeriods[period];
}

function stoppedBy(old: ApiKey, now: number): Progress['stopped'] {
  const state = apiKeyState(old, now);
  if (state === 'lockedOut') return 'locked';
  return state === 'expired' || state === 'tooOld' ? 'ended' : undefined;
}

/** How far a rotation has come. */
export function progressOf({ old, next }: Pair, period: QuietPeriod, now: number): Progress {
  const used = isUsed(next);
  if (!old) return { used, quietFrom: undefined, quiet: true, stopped: undefined, step: 'finish' };
  const quietFrom = quietFromOf(old, next, period);
  const quiet = quietFrom !== undefined && quietFrom <= now;
  const stopped = stoppedBy(old, now);
  const waitsFor = used ? 'quiet' : 'use';
  return { used, quietFrom, quiet, stopped, step: stopped ? 'remove' : quiet ? 'lock' : waitsFor };
}

/** Of these pairs the old keys that may be locked out without anybody noticing, as far as can be told. */
export function quietKeys(pairs: Iterable<Pair>, period: QuietPeriod, now: number): ApiKey[] {
  return [...pairs].flatMap((pair) => (pair.old && progressOf(pair, period, now).step === 'lock' ? [pair.old] : []));
}
