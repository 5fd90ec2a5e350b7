import { expect, test } from 'vitest';
import { aUser, sampleNow } from '#console/testing/samples.ts';
import type { Administrator } from '#contract/administrators.ts';
import { filterUsers, isFiltering, noFilter, toFilter, type UserFilter } from './filterUsers.ts';
import { userState } from './userState.ts';

const users = [
  aUser({ ID: 1, username: 'admin', fullName: 'Erika Mustermann', roleID: 1 }),
  aUser({ ID: 2, username: 'H.Tanaka', fullName: '田中　浩', emailAddress: 'tanaka@example.com', active: false }),
  aUser({ ID: 3, username: 'm.okafor', description: 'On call', unlockTime: sampleNow + 60_000 }),
];

function names(filter: Partial<UserFilter>): string[] {
  const stateOf = (user: Administrator) => userState(user, sampleNow);
  return filterUsers(users, { ...toFilter({}), ...filter }, stateOf).map(({ username }) => username);
}

test.each([
  ['TANAKA', ['H.Tanaka']],
  ['mustermann', ['admin']],
  ['田中 浩', ['H.Tanaka']],
  ['@example', ['H.Tanaka']],
  ['call on', ['m.okafor']],
  ['tanaka call', []],
  ['  ', ['admin', 'H.Tanaka', 'm.okafor']],
])('“%s” finds %j', (text, found) => {
  expect(names({ text })).toEqual(found);
});

test('states add up, and narrow down what text and role find', () => {
  expect(names({ states: ['lockedOut', 'lockedUntil'] })).toEqual(['H.Tanaka', 'm.okafor']);
  expect(names({ role: 2 })).toEqual(['H.Tanaka', 'm.okafor']);
  expect(names({ states: ['active'], role: 2 })).toEqual([]);
});

test('an address without a filter filters nothing', () => {
  expect(isFiltering(toFilter({}))).toBe(false);
  expect(isFiltering(toFilter({ q: ' ' }))).toBe(false);
  expect(isFiltering(toFilter({ role: 3 }))).toBe(true);
  expect(isFiltering(toFilter(noFilter))).toBe(false);
});
