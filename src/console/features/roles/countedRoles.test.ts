import { expect, test } from 'vitest';
import { aRole } from '#console/testing/samples.ts';
import { countRoles, filterRoles, sortRoles } from './countedRoles.ts';

const roles = countRoles(
  [
    aRole({ ID: 2, name: 'Auditor', description: 'Looks on' }),
    aRole({ ID: 1, name: 'Full Access', description: '' }),
    aRole({ ID: 4, name: 'Keys', description: '', allowUserInterface: false }),
  ],
  new Map([
    [2, { roleID: 2, administrators: 3, apiKeys: 1 }],
    [1, { roleID: 1, administrators: 5 }],
  ]),
);
const ids = (given: typeof roles | ReturnType<typeof sortRoles>) => given.map(({ ID }) => ID);

test('a count that is not known stays so', () => {
  expect(roles.map(({ users, apiKeys }) => [users, apiKeys])).toEqual([
    [3, 1],
    [5, undefined],
    [undefined, undefined],
  ]);
});

test('roles are sorted by name, ID, access and who has them', () => {
  expect(ids(sortRoles(roles, {}))).toEqual([2, 1, 4]);
  expect(ids(sortRoles(roles, { sort: 'name', desc: true }))).toEqual([4, 1, 2]);
  expect(ids(sortRoles(roles, { sort: 'ID' }))).toEqual([1, 2, 4]);
  expect(ids(sortRoles(roles, { sort: 'users', desc: true }))).toEqual([1, 2, 4]);
  expect(ids(sortRoles(roles, { sort: 'access' }))).toEqual([4, 2, 1]);
});

test('every word that is typed has to be in the name, the description or the ID', () => {
  expect(ids(filterRoles(roles, 'ＡＵＤＩＴ looks'))).toEqual([2]);
  expect(ids(filterRoles(roles, '4'))).toEqual([4]);
  expect(filterRoles(roles, ' ')).toBe(roles);
});
