import { expect, test } from 'vitest';
import { handoverOf, unusedSinceHandover } from './handover.ts';

const at = Date.UTC(2026, 10, 3, 9);
const minute = 60_000;

test('what the manager tells of the secret key is told', () => {
  expect(handoverOf({ secretCreated: at }, undefined)).toEqual({ at, use: 'none' });
  const used = { secretCreated: at, secretFirstUsed: at + 12 * minute, lastSignIn: at + 90 * minute };
  expect(handoverOf(used, undefined)).toEqual({ at, use: 'first', firstUsed: at + 12 * minute });
});

test('what the manager tells outweighs what this browser has kept', () => {
  expect(handoverOf({ secretCreated: at }, at + minute)).toEqual({ at, use: 'none' });
});

test('where the manager tells nothing and nothing was kept, nothing is known', () => {
  expect(handoverOf({ lastSignIn: at }, undefined)).toBeUndefined();
  expect(unusedSinceHandover({}, undefined)).toBe(false);
});

test('what was kept is judged by the last sign-in', () => {
  expect(handoverOf({}, at)).toEqual({ at, use: 'none' });
  expect(handoverOf({ lastSignIn: at - 60 * minute }, at)).toEqual({ at, use: 'none' });
  expect(handoverOf({ lastSignIn: at + 60 * minute }, at)).toEqual({ at, use: 'some' });
});

test('a sign-in so close that the clocks may disagree about it proves nothing', () => {
  for (const off of [-5, -1, 0, 1, 5]) {
    expect(handoverOf({ lastSignIn: at + off * minute }, at)).toEqual({ at, use: 'unknown' });
  }
  expect(unusedSinceHandover({ lastSignIn: at }, at)).toBe(false);
});

test('only a secret key that is known to be unused counts as unused', () => {
  expect(unusedSinceHandover({ secretCreated: at }, undefined)).toBe(true);
  expect(unusedSinceHandover({ secretCreated: at, secretFirstUsed: at + 1 }, undefined)).toBe(false);
  expect(unusedSinceHandover({}, at)).toBe(true);
  expect(unusedSinceHandover({ lastSignIn: at + 60 * minute }, at)).toBe(false);
});
