import { expect, test } from 'vitest';
import { anApiKey, aRole, aRoleWith } from '#console/testing/samples.ts';
import { countRoles, planRole } from './bulkRole.ts';

const roles = [aRole(), aRoleWith('Reader')];
const keys = [1, 7, 1, 1].map((roleID, ID) => anApiKey({ ID, roleID }));

test('a role is given to those that have another one', () => {
  const { changing, already, weaker } = planRole(keys, 7, roles);
  expect(changing.map(({ ID }) => ID)).toEqual([0, 2, 3]);
  expect(already).toBe(1);
  expect(weaker).toEqual(changing);
});

test('a stronger role makes nobody weaker, nor does one that is not known', () => {
  expect(planRole(keys, 1, roles)).toMatchObject({ already: 3, weaker: [] });
  expect(planRole(keys, 99, roles)).toMatchObject({ already: 0, weaker: [] });
});

test('the most frequent role comes first', () => {
  expect(countRoles(keys)).toEqual([
    { roleID: 1, count: 3 },
    { roleID: 7, count: 1 },
  ]);
});
