import { expect, test } from 'vitest';
import { buildRights } from '#contract/rightsTree.ts';
import { createTestBed, roles } from '#manager/testing.ts';

const handleRoles = buildRights((right) => /\.administratorRoleRights\.|canViewApiKeys/.test(right));
const all = { platformRights: { apikeyRights: { canDeleteApiKeys: true } } };

test('a confined caller makes and changes roles up to its own power, and frees none', async () => {
  await using bed = await createTestBed();
  const own = await bed.addRole({ name: 'Own', rights: handleRoles, lesserOnly: true });
  const { as } = await bed.signIn(own);
  const status = async (method: string, path: string, body?: object) =>
    (await bed.call(method, path, { as, body })).status;
  const confined = { canOnlyManipulateUsersWithEqualOrLesserRights: true };
  const viewKeys = { platformRights: { apikeyRights: { canViewApiKeys: true } } };

  expect(await status('POST', '/roles', { name: 'a', rights: viewKeys })).toBe(200);
  expect(await status('POST', '/roles', { name: 'b', rights: handleRoles, ...confined })).toBe(200);
  expect(await status('POST', '/roles', { name: 'c', rights: handleRoles })).toBe(403);
  expect(await status('POST', '/roles', { name: 'd', rights: all, ...confined })).toBe(403);
  expect(await status('POST', `/roles/${own + 1}`, { rights: all })).toBe(403);
  expect(await status('POST', `/roles/${own + 1}`, { rights: handleRoles })).toBe(403);
  expect(await status('POST', `/roles/${own + 2}`, { canOnlyManipulateUsersWithEqualOrLesserRights: false })).toBe(403);
  expect(await status('POST', `/roles/${own}`, { canOnlyManipulateUsersWithEqualOrLesserRights: false })).toBe(403);
  expect(await status('POST', `/roles/${own}`, { rights: all })).toBe(403);
  expect(await status('POST', `/roles/${roles.auditor}`, { rights: buildRights(() => false) })).toBe(403);
  expect(await status('DELETE', `/roles/${roles.auditor}`)).toBe(403);
  expect(await status('DELETE', `/roles/${own + 1}`)).toBe(200);
});

test('nobody who may edit roles gives more power to the own one, be it a person or a program', async () => {
  await using bed = await createTestBed();
  const own = await bed.addRole({ name: 'Own', rights: handleRoles });
  const { as: program } = await bed.createKey({ roleID: own });
  const { as: person } = await bed.signIn(own);
  const change = (as: Record<string, string>, body: object) => bed.call('POST', `/roles/${own}`, { as, body });
  expect((await change(program, { rights: all })).body).toMatchObject({ code: 'forbidden' });
  expect((await change(program, { description: 'own', allowUserInterface: false })).status).toBe(200);
  expect((await change(program, { canOnlyManipulateUsersWithEqualOrLesserRights: true })).status).toBe(200);
  expect((await change(program, { canOnlyManipulateUsersWithEqualOrLesserRights: false })).status).toBe(403);
  await bed.db.updateTable('role').set({ lesser_only: 0 }).where('id', '=', own).execute();
  expect((await change(person, { rights: all })).body).toMatchObject({ code: 'forbidden' });
  expect(
    (await change(person, { rights: { platformRights: { apikeyRights: { canViewApiKeys: false } } } })).status,
  ).toBe(200);
});
