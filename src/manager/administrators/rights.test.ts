import { expect, test } from 'vitest';
import { buildRights } from '#contract/rightsTree.ts';
import { createTestBed, roles, testPassword } from '#manager/testing.ts';

const newUser = { username: 'new', password: testPassword, roleID: 2 };

const own = {
  fullName: 'Me',
  locale: 'ja-JP',
  timeZone: 'Asia/Tokyo',
  timeFormat: '12',
  phoneNumber: '1',
  mobileNumber: '2',
  pagerNumber: '3',
  emailAddress: 'me@example.org',
  receiveNotifications: true,
  reportPDFPasswordEnabled: true,
};

test('without any right, people look at themselves and change password, language, time and contact data', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn(roles.auditor);
  const path = `/administrators/${administratorID}`;
  const change = (body: object) => bed.call('POST', path, { as, body });
  const { body: before } = await bed.call('GET', path, { as });
  const password = { password: 'another good password', currentPassword: testPassword };
  const changed = await change({ ...before, ...own, ...password });
  expect(changed.status).toBe(200);
  expect(changed.body).toMatchObject(own);
  for (const body of [
    { username: 'me' },
    { description: 'x' },
    { passwordNeverExpires: true },
    { primaryContact: true },
  ]) {
    const refused = await change({ ...body, fullName: 'Raised', password: 'yet another password' });
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 403, code: 'forbidden' });
  }
  for (const body of [{ roleID: roles.fullAccess }, { active: false }]) {
    expect((await change(body)).body.code).toBe('own_account');
  }
  expect((await bed.call('GET', path, { as })).body).toEqual(changed.body);
});

test('a key with the number of a user is not that user', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey({ roleID: roles.auditor });
  expect(key.ID).toBe(1);
  expect((await bed.call('GET', '/administrators/1', { as })).status).toBe(403);
  expect((await bed.call('POST', '/administrators/1', { as, body: { fullName: 'x' } })).status).toBe(403);
});

test('nobody deletes, locks or promotes oneself, whatever the right', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  await bed.signIn();
  const path = `/administrators/${administratorID}`;
  for (const { method, body } of [
    { method: 'DELETE', body: undefined },
    { method: 'POST', body: { active: false } },
    { method: 'POST', body: { roleID: 2, fullName: 'x' } },
  ]) {
    const refused = await bed.call(method, path, { as, body });
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 403, code: 'own_account' });
  }
  expect((await bed.call('GET', path, { as })).body).not.toHaveProperty('fullName');
});

test('a confined role handles only users with equal or lesser rights, and frees nobody', async () => {
  await using bed = await createTestBed();
  const userRights = buildRights((right) => /\.(administrator|apikey)Rights\./.test(right));
  const ownRole = await bed.addRole({ name: 'Operator', rights: userRights, lesserOnly: true });
  const free = await bed.addRole({ name: 'Free', rights: userRights });
  const viewer = await bed.addRole({
    name: 'Viewer',
    rights: buildRights((right) => right === 'platformRights.apikeyRights.canViewApiKeys'),
  });
  const { as } = await bed.signIn(ownRole);
  const strong = await bed.addAdministrator('strong', roles.fullAccess);
  const freed = await bed.addAdministrator('freed', free);
  const weak = await bed.addAdministrator('weak', viewer);
  const status = async (method: string, path: string, body?: object) =>
    (await bed.call(method, path, { as, body })).status;
  const create = (username: string, roleID: number) =>
    status('POST', '/administrators', { ...newUser, username, roleID });

  expect(await create('a', roles.fullAccess)).toBe(403);
  expect(await create('b', free)).toBe(403);
  expect(await create('c', ownRole)).toBe(200);
  expect(await create('d', viewer)).toBe(200);
  for (const id of [strong, freed]) {
    expect(await status('POST', `/administrators/${id}`, { password: 'another good password' })).toBe(403);
    expect(await status('POST', `/administrators/${id}`, { roleID: viewer })).toBe(403);
    expect(await status('POST', `/administrators/${id}`, { active: false })).toBe(403);
    expect(await status('DELETE', `/administrators/${id}`)).toBe(403);
    expect(await status('GET', `/administrators/${id}`)).toBe(200);
  }
  expect(await status('POST', `/administrators/${weak}`, { roleID: free })).toBe(403);
  expect(await status('POST', `/administrators/${weak}`, { roleID: ownRole })).toBe(200);
  expect(await status('POST', `/administrators/${weak}`, { password: 'another good password' })).toBe(200);
  expect(await status('DELETE', `/administrators/${weak}`)).toBe(200);
  expect(await status('POST', '/apikeys', { keyName: 'free', roleID: free })).toBe(403);
});
