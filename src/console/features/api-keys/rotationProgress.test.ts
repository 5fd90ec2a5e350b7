import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anApiKey, sampleNow } from '#console/testing/samples.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { progressOf, type QuietPeriod, quietKeys, quietPeriods } from './rotationProgress.ts';

const hour = 3_600_000;

const old = (changes: Partial<ApiKey> = {}) => anApiKey({ lastSignIn: sampleNow - 2 * hour, ...changes });
const next = (changes: Partial<ApiKey> = {}) =>
  anApiKey({ ID: 61, keyName: 'ci-deploy (2)', created: sampleNow - 50 * hour, ...changes });
const inUse = next({ lastSignIn: sampleNow });
const stepOf = (pair: { old: ApiKey | undefined; next: ApiKey }, period: QuietPeriod = 'day') =>
  progressOf(pair, period, sampleNow).step;

describe('the next step of a rotation', () => {
  test('is to use the new key, as long as it has not signed in', () => {
    expect(stepOf({ old: old(), next: next() })).toBe('use');
    expect(stepOf({ old: old({ lastSignIn: sampleNow - 500 * hour }), next: next() })).toBe('use');
  });

  test('is to wait, as long as the old one has been used within the period', () => {
    expect(stepOf({ old: old(), next: inUse })).toBe('quiet');
    expect(progressOf({ old: old(), next: inUse }, 'day', sampleNow).quietFrom).toBe(sampleNow + 22 * hour);
  });

  test('is to lock the old one out, once it has been quiet for the period', () => {
    expect(stepOf({ old: old(), next: inUse }, 'hour')).toBe('lock');
  });

  test('counts the period from the first use of the new key, where the manager tells it', () => {
    const told = { secretCreated: sampleNow - 50 * hour, lastSignIn: sampleNow };
    const late = next({ ...told, secretFirstUsed: sampleNow - hour / 2 });
    expect(stepOf({ old: old(), next: late }, 'hour')).toBe('quiet');
    expect(stepOf({ old: old(), next: next({ ...told, secretFirstUsed: sampleNow - hour }) }, 'hour')).toBe('lock');
    expect(stepOf({ old: old(), next: next(told) }, 'hour')).toBe('use');
  });

  test('is to lock out an old key that nobody has ever used, at once', () => {
    expect(stepOf({ old: anApiKey(), next: next() })).toBe('lock');
  });

  test('is to delete an old key that is refused, by a lock or by its end', () => {
    expect(stepOf({ old: old({ active: false }), next: next() })).toBe('remove');
    expect(stepOf({ old: old({ expiryDate: sampleNow }), next: inUse })).toBe('remove');
    expect(progressOf({ old: old({ expiryDate: sampleNow }), next: inUse }, 'day', sampleNow).stopped).toBe('ended');
  });

  test('is to finish, once the old key is gone', () => {
    expect(stepOf({ old: undefined, next: inUse })).toBe('finish');
  });
});

test('a longer period never makes an old key quiet sooner, and one quiet key stays quiet while nobody uses it', () => {
  const moment = fc.integer({ min: sampleNow - 400 * hour, max: sampleNow });
  fc.assert(
    fc.property(
      moment,
      moment,
      fc.option(moment, { nil: undefined }),
      moment,
      (used, created, firstUsed, lastSignIn) => {
        const secret = firstUsed === undefined ? {} : { secretCreated: created, secretFirstUsed: firstUsed };
        const pair = { old: old({ lastSignIn: used }), next: next({ created, lastSignIn, ...secret }) };
        const [short, middle, long] = (['hour', 'day', 'week'] as const).map((each) =>
          progressOf(pair, each, sampleNow),
        );
        expect([short?.quiet, middle?.quiet, long?.quiet]).toEqual(
          [short?.quiet, middle?.quiet, long?.quiet].toSorted((one, other) => Number(other) - Number(one)),
        );
        if (middle?.quiet) expect(progressOf(pair, 'day', sampleNow + hour).quiet).toBe(true);
        expect(middle?.quiet).toBe(sampleNow - Math.max(used, firstUsed ?? created) >= quietPeriods.day);
      },
    ),
  );
});

test('of several rotations only the old keys that are quiet and still let in are to be locked out', () => {
  const quiet = old({ ID: 3, lastSignIn: sampleNow - 60 * hour });
  const pairs = [
    { old: quiet, next: inUse },
    { old: old(), next: inUse },
    { old: old({ lastSignIn: sampleNow - 60 * hour, active: false }), next: inUse },
    { old: undefined, next: inUse },
  ];
  expect(quietKeys(pairs, 'day', sampleNow)).toEqual([quiet]);
});
