import { expect, test } from 'vitest';
import { allRights, buildRights } from '#contract/rightsTree.ts';
import { createTestBed, roles } from '#manager/testing.ts';

const viewKeys = { platformRights: { apikeyRights: { canViewApiKeys: true } } };

test('a role needs a name alone; it sees every computer and policy, gets in everywhere and may do nothing', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { status, body } = await bed.call('POST', '/roles', { as, body: { name: '  Deployment ' } });
  expect(status).toBe(200);
  expect(body).toEqual({
    ID: 4,
    name: 'Deployment',
    description: '',
    urn: 'urn:tmds:identity::0:role/Deployment',
    immutable: false,
    canOnlyManipulateUsersWithEqualOrLesserRights: false,
    allComputers: true,
    allPolicies: true,
    allowUserInterface: true,
    allowWebService: true,
    rights: buildRights(() => false),
  });
  expect((await bed.call('GET', '/roles/4', { as })).body).toEqual(body);
});

test('a role keeps everything it was given, and only the manager says what it is', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const given = {
    name: '夜間運用',
    description: 'Zeile 1\nZeile 2',
    canOnlyManipulateUsersWithEqualOrLesserRights: true,
    allComputers: false,
    computerIDs: [7, 8],
    computerGroupIDs: [0, 3],
    allPolicies: false,
    policyIDs: [9],
    allowUserInterface: false,
    allowWebService: true,
  };
  const ignored = { ID: 77, urn: 'urn:mine', immutable: true, assignedTo: 5 };
  const { body } = await bed.call('POST', '/roles', { as, body: { ...given, ...ignored, rights: viewKeys } });
  const rights = buildRights((right) => right === 'platformRights.apikeyRights.canViewApiKeys');
  expect(body).toEqual({ ...given, ID: 4, urn: 'urn:tmds:identity::0:role/夜間運用', immutable: false, rights });
  const opened = await bed.call('POST', '/roles/4', { as, body: { allComputers: true, policyIDs: [] } });
  expect(opened.body).toMatchObject({ allComputers: true, policyIDs: [] });
  expect(opened.body).not.toHaveProperty('computerIDs');
  const closed = await bed.call('POST', '/roles/4', { as, body: { allComputers: false } });
  expect(closed.body).toMatchObject({ computerIDs: [], computerGroupIDs: [] });
});

test('a change touches only the fields and the rights that were sent', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const change = async (body?: object) => (await bed.call('POST', '/roles/4', { as, body })).body;
  const { body: before } = await bed.call('POST', '/roles', { as, body: { name: 'Deployment', rights: viewKeys } });
  const described = await change({ description: 'new' });
  expect(described).toEqual({ ...before, description: 'new' });
  const areas = {
    platformRights: { apikeyRights: { canDeleteApiKeys: true, canViewApiKeys: null }, policyRights: null },
  };
  const granted = await change({ rights: { ...areas, firewallRights: null, unheardOf: { of: { right: true } } } });
  const wanted = ['platformRights.apikeyRights.canViewApiKeys', 'platformRights.apikeyRights.canDeleteApiKeys'];
  expect(granted).toEqual({ ...described, rights: buildRights((right) => wanted.includes(right)) });
  expect(await change({ rights: null })).toEqual(granted);
  expect(await change()).toEqual(granted);
  expect((await change({ rights: allRights })).rights).toEqual(allRights);
});

test('bad values are refused field by field, and nothing is written', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const wrong = { name: ' ', description: 'x'.repeat(2001), allComputers: 'yes', policyIDs: [1.5] };
  const { status, body } = await bed.call('POST', '/roles', {
    as,
    body: { ...wrong, rights: { platformRights: { apikeyRights: { canViewApiKeys: 1 } } } },
  });
  expect(status).toBe(400);
  expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
    'name',
    'description',
    'allComputers',
    'policyIDs.0',
    'rights.platformRights.apikeyRights.canViewApiKeys',
  ]);
  expect((await bed.call('GET', '/roles', { as })).body.roles).toHaveLength(3);
  expect((await bed.call('POST', '/roles/99', { as, body: {} })).status).toBe(404);
  expect((await bed.call('DELETE', '/roles/99', { as })).status).toBe(404);
});

test('names are unique whatever their case and width; of many at once, one is taken', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const create = (name: string) => bed.call('POST', '/roles', { as, body: { name } });
  expect((await create('ＦＵＬＬ access')).body).toMatchObject({ code: 'name_taken', errors: [{ path: 'name' }] });
  const statuses = (await Promise.all(['a', 'A', 'ａ', 'a '].map(create))).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 409, 409, 409]);
  const renamed = await bed.call('POST', '/roles/2', { as, body: { name: 'READ ONLY' } });
  expect(renamed.status).toBe(409);
  expect((await bed.call('POST', '/roles/2', { as, body: { name: 'AUDITOR' } })).body.name).toBe('AUDITOR');
});

test('what is built in stays as it is', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  for (const id of [roles.fullAccess, roles.readOnly]) {
    const { body: before } = await bed.call('GET', `/roles/${id}`, { as });
    const changed = await bed.call('POST', `/roles/${id}`, { as, body: { description: 'mine' } });
    const removed = await bed.call('DELETE', `/roles/${id}`, { as });
    for (const { status, body } of [changed, removed]) {
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'immutable' });
      expect(body.message).toContain('built in');
    }
    const { description, rights } = before;
    expect((await bed.call('POST', `/roles/${id}`, { as, body: { description, rights } })).body).toEqual(before);
    expect((await bed.call('GET', `/roles/${id}`, { as })).body).toEqual(before);
  }
});

test('a role that is assigned is not deleted, and says to how many', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const id = await bed.addRole({ name: 'Held', rights: {} });
  const keys = [await bed.createKey({ roleID: id }), await bed.createKey({ roleID: id })];
  const user = await bed.addAdministrator('holder', id);
  const refused = await bed.call('DELETE', `/roles/${id}`, { as });
  expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 409, code: 'in_use' });
  expect(refused.body.message).toContain('1 user and 2 API keys');
  await bed.db.deleteFrom('administrator').where('id', '=', user).execute();
  for (const { key } of keys) await bed.call('DELETE', `/apikeys/${key.ID}`, { as });
  const removed = await bed.call('DELETE', `/roles/${id}`, { as });
  expect({ status: removed.status, body: removed.body }).toEqual({ status: 200, body: undefined });
  expect((await bed.call('GET', `/roles/${id}`, { as })).status).toBe(404);
  expect((await bed.call('POST', '/roles', { as, body: { name: 'Next' } })).body.ID).toBe(id + 1);
});

test('a role that is deleted while it is handed out is either held or gone', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  for (let round = 0; round < 10; round += 1) {
    const roleID = await bed.addRole({ name: `Fleeting ${round}`, rights: {} });
    const [created, removed] = await Promise.all([
      bed.call('POST', '/apikeys', { as, body: { keyName: `key ${round}`, roleID } }),
      bed.call('DELETE', `/roles/${roleID}`, { as }),
    ]);
    expect([
      [200, 409],
      [400, 200],
    ]).toContainEqual([created.status, removed.status]);
  }
});

test('a change made on an outdated view is refused', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const etag = String((await bed.call('GET', '/roles/2', { as })).headers.etag);
  const change = (body: object, tag: string) =>
    bed.call('POST', '/roles/2', { as, body, headers: { 'if-match': tag } });
  const first = await change({ rights: viewKeys }, etag);
  expect(first.status).toBe(200);
  expect((await change({ description: 'x' }, etag)).body.code).toBe('edit_conflict');
  expect((await change({ description: 'x' }, String(first.headers.etag))).status).toBe(200);
});

test('rights hold from the very next call on', async () => {
  await using bed = await createTestBed();
  const { as: administrator } = await bed.signIn();
  const { as } = await bed.createKey({ roleID: roles.auditor });
  const change = (body: object) => bed.call('POST', '/roles/2', { as: administrator, body });
  const status = async () => (await bed.call('GET', '/apikeys', { as })).status;
  expect(await status()).toBe(403);
  await change({ rights: viewKeys });
  expect(await status()).toBe(200);
  await change({ rights: { platformRights: { apikeyRights: { canViewApiKeys: false } } } });
  expect(await status()).toBe(403);
  await change({ allowWebService: false });
  expect(await status()).toBe(401);
});

test('every change leaves its event, right by right, and one that changes nothing leaves none', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  await bed.call('POST', '/roles', { as, body: { name: 'Deployment', rights: viewKeys } });
  await bed.call('POST', '/roles/4', { as, body: { rights: viewKeys } });
  const path = 'platformRights.apikeyRights.canViewApiKeys';
  await bed.call('POST', '/roles/4', {
    as,
    body: { allComputers: false, computerIDs: [1], rights: buildRights(() => false) },
  });
  await bed.call('DELETE', '/roles/4', { as });
  const events = await bed.db.selectFrom('system_event').selectAll().where('target_type', '=', 'role').execute();
  expect(events.map(({ event, target_id, target_name }) => ({ event, target_id, target_name }))).toEqual(
    ['role_created', 'role_modified', 'role_deleted'].map((event) => ({
      event,
      target_id: 4,
      target_name: 'Deployment',
    })),
  );
  const [created, modified, removed] = events.map(({ before, after }) => ({
    before: JSON.parse(before ?? 'null'),
    after: JSON.parse(after ?? 'null'),
  }));
  expect(created).toMatchObject({ before: null, after: { name: 'Deployment', [`rights.${path}`]: true } });
  expect(Object.keys(created?.after).filter((name) => name.startsWith('rights.'))).toHaveLength(1);
  expect(modified).toEqual({
    before: { allComputers: true, computerIDs: null, computerGroupIDs: null, [`rights.${path}`]: true },
    after: { allComputers: false, computerIDs: [1], computerGroupIDs: [], [`rights.${path}`]: false },
  });
  expect(removed).toMatchObject({ before: { name: 'Deployment', computerIDs: [1] }, after: null });
});
