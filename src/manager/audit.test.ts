import { expect, test } from 'vitest';
import { refuseRows } from './db/testing/refuseRows.ts';
import { createTestBed, type TestBed, testPassword } from './testing.ts';

const events = (bed: TestBed) => bed.db.selectFrom('system_event').selectAll().orderBy('id').execute();

test('every change of a key leaves one row: who, from where, what, before and after', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  const create = { keyName: 'ci', roleID: 2, description: 'builds' };
  await bed.call('POST', '/apikeys', { as, body: create });
  await bed.call('POST', '/apikeys/1', { as, body: { description: 'deploys', roleID: 2 } });
  await bed.call('POST', '/apikeys/1', { as, body: { active: false } });
  await bed.call('POST', '/apikeys/1', { as, body: { active: true } });
  await bed.call('POST', '/apikeys/1', { as, body: { active: true, description: 'deploys' } });
  await bed.call('POST', '/apikeys/1/secretkey', { as });
  await bed.call('DELETE', '/apikeys/1', { as });
  const rows = await events(bed);
  const settings = { locale: 'en-US', timeZone: 'Europe/Berlin', active: true };
  expect(
    rows.map(({ event, before, after }) => [event, before && JSON.parse(before), after && JSON.parse(after)]),
  ).toEqual([
    ['api_key_created', null, { ...create, ...settings }],
    ['api_key_modified', { description: 'builds' }, { description: 'deploys' }],
    ['api_key_locked', { active: true }, { active: false }],
    ['api_key_unlocked', { active: false }, { active: true }],
    ['api_key_secret_replaced', null, null],
    ['api_key_deleted', { ...create, ...settings, description: 'deploys' }, null],
  ]);
  for (const row of rows) {
    expect(row).toMatchObject({
      time: bed.clock.now,
      level: 'info',
      actor_type: 'administrator',
      actor_id: administratorID,
      actor_name: 'administrator-1',
      origin: '127.0.0.1',
      target_type: 'api_key',
      target_id: 1,
      target_name: 'ci',
    });
  }
  expect(rows[0]?.description).toBe('The API key ci (ID 1) was created.');
});

test('signing in and out leave a row', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  await bed.call('POST', '/sessions', { body: { userName: 'ada', password: testPassword } });
  const { as } = await bed.signIn();
  await bed.call('DELETE', '/sessions', { as });
  expect(await events(bed)).toMatchObject([
    { event: 'signed_in', actor_type: 'administrator', actor_name: 'ada', target_name: 'ada', origin: '127.0.0.1' },
    { event: 'signed_out', actor_type: 'administrator', actor_name: 'administrator-1' },
  ]);
});

test('a change that fails leaves no row', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  await bed.createKey({ keyName: 'taken' });
  const { key } = await bed.createKey({ keyName: 'mine' });
  const before = await events(bed);
  const failing = [
    await bed.call('POST', '/apikeys', { as, body: { keyName: 'TAKEN', roleID: 1 } }),
    await bed.call('POST', '/apikeys', { as, body: { keyName: 'x', roleID: 99 } }),
    await bed.call('POST', `/apikeys/${key.ID}`, { as, body: { keyName: 'Taken', description: 'half' } }),
    await bed.call('POST', `/apikeys/${key.ID}`, { as, body: { description: 'x' }, headers: { 'if-match': '"old"' } }),
    await bed.call('DELETE', '/apikeys/99', { as }),
    await bed.call('POST', '/apikeys/99/secretkey', { as }),
  ];
  expect(failing.map(({ status }) => status)).toEqual([409, 400, 409, 409, 404, 404]);
  expect(await events(bed)).toEqual(before);
  expect((await bed.call('GET', `/apikeys/${key.ID}`, { as })).body.description).toBe('');
});

test('a change whose row cannot be written does not happen', async () => {
  await using bed = await createTestBed({ spoils: true });
  const { as } = await bed.signIn();
  const { key, as: itself } = await bed.createKey();
  await refuseRows(bed.db, 'system_event');
  const attempts = [
    await bed.call('POST', '/apikeys', { as, body: { keyName: 'x', roleID: 1 } }),
    await bed.call('POST', `/apikeys/${key.ID}`, { as, body: { active: false } }),
    await bed.call('POST', `/apikeys/${key.ID}/secretkey`, { as }),
    await bed.call('DELETE', `/apikeys/${key.ID}`, { as }),
    await bed.call('DELETE', '/sessions', { as }),
  ];
  expect(attempts.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500]);
  expect((await bed.call('GET', '/apikeys', { as: itself })).body.apiKeys).toHaveLength(1);
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(200);
});
