import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiKeyState, nextStateChange } from './apiKeyState.ts';

const now = Temporal.Instant.from('2026-11-22T09:00:00Z').epochMilliseconds;
const fourteenDays = 14 * 24 * 60 * 60 * 1000;

test.each([
  ['a key without expiry is active', { active: true }, 'active'],
  ['a key locked by an administrator is locked out', { active: false }, 'lockedOut'],
  ['a lock outweighs an expiry that has passed', { active: false, expiryDate: now - 1 }, 'lockedOut'],
  ['an automatic lock holds until its time', { active: true, unlockTime: now + 1 }, 'lockedUntil'],
  ['an automatic lock ends at its time', { active: true, unlockTime: now }, 'active'],
  ['a lock by an administrator outweighs an automatic one', { active: false, unlockTime: now + 1 }, 'lockedOut'],
  ['an automatic lock outweighs an expiry', { active: true, unlockTime: now + 1, expiryDate: now - 1 }, 'lockedUntil'],
  ['a key is expired from its expiry on', { active: true, expiryDate: now }, 'expired'],
  ['a millisecond earlier it is not', { active: true, expiryDate: now + 1 }, 'expiresSoon'],
  ['fourteen days ahead is soon', { active: true, expiryDate: now + fourteenDays }, 'expiresSoon'],
  ['a millisecond more is not', { active: true, expiryDate: now + fourteenDays + 1 }, 'active'],
  ['a key is too old from the end of its lifetime on', { active: true, lifetimeEnd: now }, 'tooOld'],
  ['a millisecond earlier it expires soon', { active: true, lifetimeEnd: now + 1 }, 'expiresSoon'],
  [
    'the end of its lifetime counts before a later expiry',
    { active: true, lifetimeEnd: now, expiryDate: now + 1 },
    'tooOld',
  ],
  [
    'an expiry that has passed counts before its age',
    { active: true, lifetimeEnd: now - 1, expiryDate: now },
    'expired',
  ],
  ['a lock outweighs its age', { active: false, lifetimeEnd: now }, 'lockedOut'],
  ['a lifetime that goes on for long changes nothing', { active: true, lifetimeEnd: now + 2 * fourteenDays }, 'active'],
] as const)('%s', (_, key, state) => {
  expect(apiKeyState(key, now)).toBe(state);
});

const times = fc.option(fc.integer({ min: now - 2 * fourteenDays, max: now + 2 * fourteenDays }), { nil: undefined });

test('a key is in the same state until the next change', () => {
  const drawn = fc.record({ active: fc.boolean(), unlockTime: times, expiryDate: times, lifetimeEnd: times });
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 3 * fourteenDays }), (key, later) => {
      const next = nextStateChange(key, now);
      expect(next).toBeGreaterThan(now);
      expect(apiKeyState(key, Math.min(now + later, next - 1))).toEqual(apiKeyState(key, now));
    }),
  );
});

test('a key that expires is in another state 14 days before, and when it does', () => {
  const expiryDate = now + fourteenDays + 5;
  expect(nextStateChange({ expiryDate }, now)).toBe(now + 5);
  expect(nextStateChange({ expiryDate }, now + 5)).toBe(expiryDate);
  expect(nextStateChange({ expiryDate }, expiryDate)).toBe(Number.POSITIVE_INFINITY);
  expect(nextStateChange({}, now)).toBe(Number.POSITIVE_INFINITY);
});
