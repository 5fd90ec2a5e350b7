import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyState, nextStateChange } from './apiKeyState.ts';

export interface ApiKeyCounts {
  total: number;
  expireSoon: number;
  expired: number;
  tooOld: number;
  lockedOut: number;
  neverUsed: number;
}

/** What there is to say of all keys at a moment, and until when it is true as long as nobody changes them. */
export interface Survey {
  keys: readonly ApiKey[];
  moment: number;
  until: number;
  counts: ApiKeyCounts;
}

/** Counts the keys by their states, in one go. */
export function surveyKeys(keys: readonly ApiKey[], moment: number): Survey {
  const counts = { total: keys.length, expireSoon: 0, expired: 0, tooOld: 0, lockedOut: 0, neverUsed: 0 };
  let until = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const state = apiKeyState(key, moment);
    if (state === 'expiresSoon') counts.expireSoon += 1;
    if (state === 'expired') counts.expired += 1;
    if (state === 'tooOld') counts.tooOld += 1;
    if (state === 'lockedOut' || state === 'lockedUntil') counts.lockedOut += 1;
    if (key.lastSignIn === undefined) counts.neverUsed += 1;
    until = Math.min(until, nextStateChange(key, moment));
  }
  return { keys, moment, until, counts };
}
