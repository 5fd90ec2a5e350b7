import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleNow } from '#console/testing/samples.ts';
import { expirySpan, expiryWindows, inSpans, signInSpan } from './timeWindows.ts';

const day = 86_400_000;
const never = Number.POSITIVE_INFINITY;

const windowsOf = (end: number | undefined) =>
  expiryWindows.filter((window) => inSpans([expirySpan(window, sampleNow)], never)(end));

test.each([
  [undefined, ['never']],
  [sampleNow - 1, ['expired']],
  [sampleNow, ['expired']],
  [sampleNow + 1, ['within7', 'within14', 'within30', 'within90']],
  [sampleNow + 7 * day, ['within7', 'within14', 'within30', 'within90']],
  [sampleNow + 7 * day + 1, ['within14', 'within30', 'within90']],
  [sampleNow + 90 * day, ['within90']],
  [sampleNow + 90 * day + 1, ['later']],
])('an end at %s lies in %j', (end, windows) => {
  expect(windowsOf(end)).toEqual(windows);
});

test('every end is expired, or within 90 days, or later, or never', () => {
  const end = fc.option(fc.integer({ min: -8.64e15, max: 8.64e15 }), { nil: undefined });
  fc.assert(
    fc.property(end, (end) => {
      const found = windowsOf(end).filter((window) => !/within(7|14|30)/.test(window));
      expect(found).toHaveLength(1);
    }),
  );
});

test('today begins at midnight of the zone it is asked for in', () => {
  const signedInToday = (zone: string) => inSpans([signInSpan('today', sampleNow, zone)], -never);
  const atTwoInBerlin = Temporal.Instant.from('2026-11-22T01:00:00Z').epochMilliseconds;
  expect(signedInToday('Europe/Berlin')(atTwoInBerlin)).toBe(true);
  expect(signedInToday('America/New_York')(atTwoInBerlin)).toBe(false);
  expect(signedInToday('Europe/Berlin')(undefined)).toBe(false);
});

test('a sign-in counts as long ago from the very moment on, and one that never was does not', () => {
  const longAgo = inSpans([signInSpan('before30', sampleNow, 'UTC')], -never);
  expect(longAgo(sampleNow - 30 * day)).toBe(true);
  expect(longAgo(sampleNow - 30 * day + 1)).toBe(false);
  expect(longAgo(undefined)).toBe(false);
  expect(inSpans([signInSpan('never', sampleNow, 'UTC')], -never)(undefined)).toBe(true);
});
