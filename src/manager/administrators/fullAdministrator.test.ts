import { expect, test } from 'vitest';
import { allRights } from '#contract/rightsTree.ts';
import { createTestBed, roles } from '#manager/testing.ts';

const fullRole = { name: 'Everything', rights: allRights };

test('the last one with every right is not deleted, locked or demoted by anybody', async () => {
  await using bed = await createTestBed();
  const last = await bed.addAdministrator('last');
  const others = [await bed.addAdministrator('auditor', roles.auditor), await bed.addAdministrator('locked')];
  await bed.db.updateTable('administrator').set({ active: 0 }).where('username', '=', 'locked').execute();
  const { id: keyRole } = await bed.db.selectFrom('role').select('id').where('id', '=', 1).executeTakeFirstOrThrow();
  const { as } = await bed.createKey({ roleID: keyRole });
  await bed.db
    .deleteFrom('administrator')
    .where('id', 'not in', [last, ...others])
    .execute();
  for (const { method, body } of [
    { method: 'DELETE', body: undefined },
    { method: 'POST', body: { active: false } },
    { method: 'POST', body: { roleID: roles.readOnly, description: 'x' } },
  ]) {
    const refused = await bed.call(method, `/administrators/${last}`, { as, body });
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 409, code: 'last_administrator' });
  }
  expect((await bed.call('GET', `/administrators/${last}`, { as })).body).toMatchObject({
    active: true,
    roleID: roles.fullAccess,
    description: '',
  });
  expect((await bed.call('POST', '/administrators/2', { as, body: { roleID: roles.fullAccess } })).status).toBe(200);
  expect((await bed.call('DELETE', `/administrators/${last}`, { as })).status).toBe(200);
});

test('nor is the role weakened that the last one has', async () => {
  await using bed = await createTestBed();
  const role = await bed.addRole(fullRole);
  const { as } = await bed.createKey();
  await bed.db.deleteFrom('administrator').execute();
  await bed.addAdministrator('last', role);
  const attempt = async (body: object) => (await bed.call('POST', `/roles/${role}`, { as, body })).body.code;
  const weaker = { platformRights: { alertRights: { canDismissGlobalAlerts: false } } };
  expect(await attempt({ rights: weaker })).toBe('last_administrator');
  expect(await attempt({ canOnlyManipulateUsersWithEqualOrLesserRights: true })).toBe('last_administrator');
  expect(await attempt({ allowUserInterface: false, allowWebService: false })).toBe('last_administrator');
  expect(await attempt({ allowUserInterface: false, description: 'programs only' })).toBeUndefined();
  await bed.addAdministrator('another');
  expect(await attempt({ rights: weaker })).toBeUndefined();
});

test('where nobody has every right anyway, changes are made', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await bed.db.deleteFrom('administrator').execute();
  const id = await bed.addAdministrator('reader', roles.readOnly);
  expect((await bed.call('DELETE', `/administrators/${id}`, { as })).status).toBe(200);
});

test('of two at once that demote, lock or delete each other, one does', async () => {
  for (const change of [
    { method: 'POST', body: { roleID: roles.auditor } },
    { method: 'POST', body: { active: false } },
    { method: 'DELETE', body: undefined },
  ]) {
    await using bed = await createTestBed();
    const [one, other] = [await bed.signIn(), await bed.signIn()];
    const [first, second] = await Promise.all([
      bed.call(change.method, `/administrators/${other.administratorID}`, { as: one.as, body: change.body }),
      bed.call(change.method, `/administrators/${one.administratorID}`, { as: other.as, body: change.body }),
    ]);
    expect([first.status, second.status].filter((status) => status === 200)).toHaveLength(1);
    expect([first.status, second.status].filter((status) => [401, 403, 409].includes(status))).toHaveLength(1);
  }
});

test('of many at once that take the last ones away by a key, one is left', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await bed.db.deleteFrom('administrator').execute();
  const role = await bed.addRole(fullRole);
  const ids = [];
  for (const name of ['a', 'b', 'c']) ids.push(await bed.addAdministrator(name));
  await bed.addAdministrator('d', role);
  const answers = await Promise.all([
    ...ids.map((id) => bed.call('DELETE', `/administrators/${id}`, { as })),
    bed.call('POST', `/roles/${role}`, {
      as,
      body: { rights: { platformRights: { licenseRights: { canViewLicense: false } } } },
    }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
});
