import { expect, test } from 'vitest';
import type { Right } from '#contract/rights.ts';
import { buildRights } from '#contract/rightsTree.ts';
import { createTestBed, roles, type TestBed } from '#manager/testing.ts';

const viewRoles: Right = 'platformRights.administratorRoleRights.canViewAdministratorRoles';
const viewUsers: Right = 'platformRights.administratorRights.canViewAdministrators';
const viewKeys: Right = 'platformRights.apikeyRights.canViewApiKeys';

const addRole = (bed: TestBed, name: string, ...rights: Right[]) =>
  bed.addRole({ name, rights: buildRights((right) => rights.includes(right)) });

test('every role comes with the number of users and keys that have it, those that nobody has too', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  await bed.addAdministrator('second', roles.auditor);
  const held = await addRole(bed, 'Held');
  for (const _ of [1, 2, 3]) await bed.createKey({ roleID: held });
  const { status, body } = await bed.call('GET', '/keyroom/role-assignments', { as });
  expect(status).toBe(200);
  expect(body.assignments).toEqual([
    { roleID: roles.auditor, administrators: 1, apiKeys: 0 },
    // Who is signed in, and who made each of the keys.
    { roleID: roles.fullAccess, administrators: 4, apiKeys: 0 },
    { roleID: held, administrators: 0, apiKeys: 3 },
    { roleID: roles.readOnly, administrators: 0, apiKeys: 0 },
  ]);
});

test('what the caller may not list is not counted', async () => {
  await using bed = await createTestBed();
  const first = async (...rights: Right[]) => {
    const role = await addRole(bed, rights.join(), ...rights);
    const { as } = await bed.signIn(role);
    const { status, body } = await bed.call('GET', '/keyroom/role-assignments', { as });
    return status === 200 ? Object.keys(body.assignments[0]) : status;
  };
  expect(await first(viewRoles)).toEqual(['roleID']);
  expect(await first(viewRoles, viewUsers)).toEqual(['roleID', 'administrators']);
  expect(await first(viewRoles, viewKeys)).toEqual(['roleID', 'apiKeys']);
  expect(await first(viewUsers, viewKeys)).toBe(403);
});
