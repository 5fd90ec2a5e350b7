import { expect, test } from 'vitest';
import { userState } from './userState.ts';

test.each([
  [{ active: true, unlockTime: undefined }, 'active'],
  [{ active: true, unlockTime: 1000 }, 'active'],
  [{ active: true, unlockTime: 1001 }, 'lockedUntil'],
  [{ active: false, unlockTime: undefined }, 'lockedOut'],
  [{ active: false, unlockTime: 1001 }, 'lockedOut'],
] as const)('%j at 1000 is %s', (user, state) => {
  expect(userState(user, 1000)).toBe(state);
});
