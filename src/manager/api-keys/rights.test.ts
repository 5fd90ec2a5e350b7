import { expect, test } from 'vitest';
import type { Right } from '#contract/rights.ts';
import { buildRights } from '#contract/rightsTree.ts';
import { createTestBed, roles } from '#manager/testing.ts';

const verbs = [
  { name: 'list', method: 'GET', path: '/apikeys', readOnly: 200 },
  { name: 'search', method: 'POST', path: '/apikeys/search', readOnly: 200 },
  { name: 'describe', method: 'GET', path: '/apikeys/1', readOnly: 200 },
  { name: 'create', method: 'POST', path: '/apikeys', body: { keyName: 'x', roleID: 3 }, readOnly: 403 },
  { name: 'modify', method: 'POST', path: '/apikeys/1', body: { active: false }, readOnly: 403 },
  { name: 'modify nothing', method: 'POST', path: '/apikeys/1', body: {}, readOnly: 403 },
  { name: 'remove', method: 'DELETE', path: '/apikeys/1', readOnly: 403 },
  { name: 'remove what is not there', method: 'DELETE', path: '/apikeys/99', readOnly: 403 },
  { name: 'replaceSecret', method: 'POST', path: '/apikeys/1/secretkey', readOnly: 403 },
  { name: 'modifyCurrent', method: 'POST', path: '/apikeys/current', body: { description: 'x' }, readOnly: 403 },
  { name: 'replaceCurrentSecret', method: 'POST', path: '/apikeys/current/secretkey', readOnly: 403 },
  { name: 'list roles', method: 'GET', path: '/roles', readOnly: 200 },
  { name: 'search roles', method: 'POST', path: '/roles/search', readOnly: 200 },
  { name: 'describe a role', method: 'GET', path: '/roles/1', readOnly: 200 },
];

const auditor = verbs.map((verb) => ({ ...verb, role: 'Auditor', roleID: roles.auditor, expected: 403 }));
const readOnly = verbs.map((verb) => ({ ...verb, role: 'Read Only', roleID: roles.readOnly, expected: verb.readOnly }));

test.each([...auditor, ...readOnly])('$role: $name → $expected', async ({ method, path, body, roleID, expected }) => {
  await using bed = await createTestBed();
  const target = await bed.createKey({ description: 'untouched' });
  const { as } = await bed.createKey({ roleID });
  const answer = await bed.call(method, path, { as, body });
  expect(answer.status).toBe(expected);
  if (expected === 200) return;
  expect(answer.body.code).toBe('forbidden');
  const { as: administrator } = await bed.signIn();
  const { secretKey: _, ...before } = target.key;
  expect((await bed.call('GET', '/apikeys/1', { as: administrator })).body).toEqual(before);
  expect((await bed.call('GET', '/apikeys', { as: target.as })).status).toBe(200);
  const denied = await bed.db.selectFrom('system_event').selectAll().where('event', '=', 'access_denied').execute();
  expect(denied).toMatchObject([{ level: 'warning', actor_type: 'api_key', actor_id: 2 }]);
});

test('administrators are held to their rights like keys', async () => {
  await using bed = await createTestBed();
  await bed.createKey();
  const { as } = await bed.signIn(roles.readOnly);
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(200);
  expect((await bed.call('DELETE', '/apikeys/1', { as })).status).toBe(403);
});

const everyVerb = [
  { method: 'GET', path: '/apikeys' },
  { method: 'POST', path: '/apikeys' },
  { method: 'POST', path: '/apikeys/search' },
  { method: 'GET', path: '/apikeys/1' },
  { method: 'POST', path: '/apikeys/1' },
  { method: 'DELETE', path: '/apikeys/1' },
  { method: 'POST', path: '/apikeys/1/secretkey' },
  { method: 'GET', path: '/apikeys/current' },
  { method: 'POST', path: '/apikeys/current' },
  { method: 'POST', path: '/apikeys/current/secretkey' },
  { method: 'GET', path: '/roles' },
  { method: 'POST', path: '/roles/search' },
  { method: 'GET', path: '/roles/1' },
  { method: 'GET', path: '/sessions/current' },
  { method: 'DELETE', path: '/sessions' },
];

test.each(everyVerb)('nobody calls $method $path without saying who it is', async ({ method, path }) => {
  await using bed = await createTestBed();
  const { status, body } = await bed.call(method, path, { body: method === 'POST' ? { nonsense: 1 } : undefined });
  expect({ status, code: body.code }).toEqual({ status: 401, code: 'not_authenticated' });
});

test('no read shows a secret key', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey();
  const secret = key.secretKey.split(':')[1] ?? '';
  for (const { method, path } of everyVerb.filter(({ path }) => !/secretkey|sessions/.test(path))) {
    const { status, body } = await bed.call(method, path, { as, body: { keyName: 'x', roleID: 1, active: true } });
    expect(status, `${method} ${path}`).toBeLessThan(500);
    expect(JSON.stringify(body ?? '')).not.toContain(secret);
    const creates = method === 'POST' && path === '/apikeys';
    expect(/secret/i.test(JSON.stringify(body ?? ''))).toBe(creates && status === 200);
    if (method === 'DELETE') break;
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
