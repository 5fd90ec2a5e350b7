import { expect, test } from 'vitest';
import { refusalsOf } from './refusals.ts';

const now = Date.UTC(2026, 10, 22, 9);
const key = { active: true, roleID: 1 };
const roles = [
  { ID: 1, allowWebService: true },
  { ID: 2, allowWebService: false },
];

test('nothing speaks against a key that is active, not expired, and whose role may call', () => {
  expect(refusalsOf({ ...key, expiryDate: now + 1, lifetimeEnd: now + 1, unlockTime: now }, roles, now)).toEqual([]);
});

test('everything that a key is refused for is told, not the first of it', () => {
  const refused = { active: false, unlockTime: now + 1, expiryDate: now, lifetimeEnd: now, roleID: 2 };
  expect(refusalsOf(refused, roles, now)).toEqual(['lockedOut', 'lockedUntil', 'expired', 'tooOld', 'roleWithoutApi']);
});

test('a role that is gone is told where the roles may be seen', () => {
  expect(refusalsOf({ ...key, roleID: 3 }, roles, now)).toEqual(['roleGone']);
  expect(refusalsOf({ ...key, roleID: 3 }, undefined, now)).toEqual([]);
});
