import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyState, nextStateChange } from './apiKeyState.ts';
import { findPairs, keepPairs, noPairs, type RotationPairs } from './rotationPairs.ts';

export interface ApiKeyCounts {
  total: number;
  expireSoon: number;
  expired: number;
  tooOld: number;
  lockedOut: number;
  neverUsed: number;
  beingReplaced: number;
}

/** What there is to say of all keys at a moment, and until when it is true as long as nobody changes them. */
export interface Survey {
  keys: readonly ApiKey[];
  moment: number;
  until: number;
  counts: ApiKeyCounts;
  /** The same object as in the survey before where nothing about them has changed. */
  pairs: RotationPairs;
}

/** Counts the keys by their states, and finds those that replace others. */
export function surveyKeys(keys: readonly ApiKey[], moment: number, before?: Survey): Survey {
  const pairs = keepPairs(before?.pairs ?? noPairs, findPairs(keys));
  const beingReplaced = pairs.newOf.size;
  const counts = {
    total: keys.length,
    expireSoon: 0,
    expired: 0,
    tooOld: 0,
    lockedOut: 0,
    neverUsed: 0,
    beingReplaced,
  };
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
  return { keys, moment, until, counts, pairs };
}
