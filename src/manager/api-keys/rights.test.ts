import { expect, test } from 'vitest';
import type { Right } from '#contract/rights.ts';
import { buildRights } from '#contract/rightsTree.ts';
import { createTestBed, roles } from '#manager/testing.ts';

const calls = [
  { method: 'GET', path: '/apikeys' },
  { method: 'POST', path: '/apikeys' },
  { method: 'POST', path: '/apikeys/search' },
  { method: 'GET', path: '/apikeys/1' },
  { method: 'POST', path: '/apikeys/1' },
  { method: 'GET', path: '/apikeys/current' },
  { method: 'POST', path: '/apikeys/current' },
];

test('no call but the two that make one shows a secret key', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey();
  const secret = key.secretKey.split(':')[1] ?? '';
  for (const { method, path } of calls) {
    const { status, body } = await bed.call(method, path, { as, body: { keyName: 'x', roleID: 1, active: true } });
    expect(status, `${method} ${path}`).toBeLessThan(500);
    expect(JSON.stringify(body ?? '')).not.toContain(secret);
    const creates = method === 'POST' && path === '/apikeys';
    expect(/secret(?!Created|FirstUsed)/i.test(JSON.stringify(body ?? ''))).toBe(creates && status === 200);
  }
});

const keyRights = (right: Right) => right.startsWith('platformRights.apikeyRights.');

test('a confined role hands out and handles only keys with equal or lesser rights', async () => {
  await using bed = await createTestBed();
  const own = await bed.addRole({ name: 'Operator', rights: buildRights(keyRights), lesserOnly: true });
  const lesser = await bed.addRole({
    name: 'Viewer',
    rights: buildRights((right) => right === 'platformRights.apikeyRights.canViewApiKeys'),
  });
  const strong = await bed.createKey({ roleID: roles.fullAccess });
  const weak = await bed.createKey({ roleID: lesser });
  const { as } = await bed.signIn(own);
  const attempt = async (method: string, path: string, body?: object) =>
    (await bed.call(method, path, { as, body })).status;

  expect(await attempt('POST', '/apikeys', { keyName: 'a', roleID: roles.fullAccess })).toBe(403);
  expect(await attempt('POST', '/apikeys', { keyName: 'b', roleID: roles.readOnly })).toBe(403);
  expect(await attempt('POST', '/apikeys', { keyName: 'c', roleID: own })).toBe(200);
  expect(await attempt('POST', '/apikeys', { keyName: 'd', roleID: lesser })).toBe(200);
  expect(await attempt('POST', `/apikeys/${weak.key.ID}`, { roleID: roles.fullAccess })).toBe(403);
  expect(await attempt('POST', `/apikeys/${weak.key.ID}`, { roleID: own })).toBe(200);
  expect(await attempt('POST', `/apikeys/${strong.key.ID}`, { description: 'x' })).toBe(403);
  expect(await attempt('POST', `/apikeys/${strong.key.ID}`, { roleID: lesser })).toBe(403);
  expect(await attempt('POST', `/apikeys/${strong.key.ID}/secretkey`)).toBe(403);
  expect(await attempt('DELETE', `/apikeys/${strong.key.ID}`)).toBe(403);
  expect(await attempt('GET', `/apikeys/${strong.key.ID}`)).toBe(200);
  expect(await attempt('POST', `/apikeys/${weak.key.ID}/secretkey`)).toBe(200);
  expect(await attempt('DELETE', `/apikeys/${weak.key.ID}`)).toBe(200);
  expect((await bed.call('GET', '/apikeys', { as: strong.as })).status).toBe(200);
});

test('a key cannot raise itself, neither as the current one nor by its ID', async () => {
  await using bed = await createTestBed();
  const editor = await bed.addRole({ name: 'Editor', rights: buildRights(keyRights) });
  const { key, as } = await bed.createKey({ roleID: editor, expiryDate: bed.clock.now + 86_400_000 });
  for (const path of ['/apikeys/current', `/apikeys/${key.ID}`]) {
    for (const body of [{ roleID: roles.fullAccess }, { expiryDate: 0 }, { active: false }]) {
      expect((await bed.call('POST', path, { as, body })).status, `${path} ${JSON.stringify(body)}`).toBe(403);
    }
    expect((await bed.call('POST', path, { as, body: { description: path, roleID: editor } })).status).toBe(200);
  }
});
