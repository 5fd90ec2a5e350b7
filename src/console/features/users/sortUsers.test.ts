import { expect, test } from 'vitest';
import { sortByName } from '#console/lib/sortRows.ts';
import { aUser, sampleNow } from '#console/testing/samples.ts';
import type { Administrator } from '#contract/administrators.ts';
import { sortUsers } from './sortUsers.ts';
import { userState } from './userState.ts';

const roleNames = new Map([
  [1, 'Full Access'],
  [2, 'Auditor'],
]);

const users = [
  aUser({
    ID: 1,
    username: 'user-10',
    roleID: 1,
    timeZone: 'Asia/Tokyo',
    lastSignIn: sampleNow,
    created: sampleNow - 3,
  }),
  aUser({
    ID: 2,
    username: 'User-9',
    unsuccessfulSignInAttempts: 5,
    active: false,
    locale: 'ja-JP',
    created: sampleNow - 1,
  }),
  aUser({
    ID: 3,
    username: 'anna',
    roleID: 7,
    emailAddress: 'anna@example.com',
    mfaType: 'local-totp',
    created: sampleNow - 2,
  }),
];

function sorted(sort: Parameters<typeof sortUsers>[1]['sort'], desc = false): string[] {
  const byName = sortByName(users, ({ username }) => username, 'en-US');
  const stateOf = (user: Administrator) => userState(user, sampleNow);
  return sortUsers(byName, { sort, desc, locale: 'en-US', roleNames, stateOf }).map(({ username }) => username);
}

test.each([
  ['username', ['anna', 'User-9', 'user-10']],
  ['ID', ['user-10', 'User-9', 'anna']],
  ['emailAddress', ['anna', 'User-9', 'user-10']],
  ['language', ['anna', 'user-10', 'User-9']],
  ['timeZone', ['user-10', 'anna', 'User-9']],
  ['role', ['User-9', 'user-10', 'anna']],
  ['state', ['User-9', 'anna', 'user-10']],
  ['mfa', ['User-9', 'user-10', 'anna']],
  ['lastSignIn', ['anna', 'User-9', 'user-10']],
  ['failed', ['anna', 'user-10', 'User-9']],
  ['created', ['user-10', 'anna', 'User-9']],
] as const)('by %s: %j', (sort, names) => {
  expect(sorted(sort)).toEqual(names);
});

test('the other way round, those alike stay in the order of their names', () => {
  expect(sorted('username', true)).toEqual(['user-10', 'User-9', 'anna']);
  expect(sorted('failed', true)).toEqual(['User-9', 'anna', 'user-10']);
});
