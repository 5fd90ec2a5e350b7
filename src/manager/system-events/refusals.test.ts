import { expect, test } from 'vitest';
import { createTestBed, roles, type TestBed } from '#manager/testing.ts';

const noted = async ({ db }: TestBed, event: string) =>
  db.selectFrom('system_event').selectAll().where('event', '=', event).orderBy('id').execute();

test('who changes what nobody may change, the own role, or the last administrator leaves a row for each try', async () => {
  await using bed = await createTestBed();
  const { as, administratorID: id } = await bed.signIn();
  const tries = [
    await bed.call('POST', `/roles/${roles.fullAccess}`, { as, body: { description: 'x' } }),
    await bed.call('DELETE', `/roles/${roles.readOnly}`, { as }),
    await bed.call('POST', `/administrators/${id}`, { as, body: { roleID: roles.auditor } }),
    await bed.call('DELETE', `/administrators/${id}`, { as }),
  ];
  const { as: key } = await bed.createKey();
  await bed.db.updateTable('administrator').set({ active: 0 }).where('id', '!=', id).execute();
  tries.push(await bed.call('DELETE', `/administrators/${id}`, { as: key }));
  const codes = ['immutable', 'immutable', 'own_account', 'own_account', 'last_administrator'];
  expect(tries.map(({ body }) => body.code)).toEqual(codes);
  const rows = await noted(bed, 'access_denied');
  expect(rows.map(({ actor_type, level }) => `${actor_type} ${level}`)).toEqual([
    ...Array.from({ length: 4 }, () => 'administrator warning'),
    'api_key warning',
  ]);
  expect(rows[0]?.description).toBe(`POST /roles/:id was refused. ${tries[0]?.body.message}`);
});

test('a limit that is exceeded leaves a row once a minute for each key and network', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key, as: itself } = await bed.createKey({ keyName: 'busy' });
  await bed.call('POST', '/keyroom/settings', { as, body: { keyroomApiRateLimitPerKey: { value: 1 } } });
  const calls = Array.from({ length: 20 }, () => bed.call('GET', '/apikeys/current', { as: itself }));
  expect((await Promise.all(calls)).filter(({ status }) => status === 429)).toHaveLength(19);
  const expected = {
    level: 'warning',
    actor_type: 'api_key',
    target_type: 'api_key',
    target_id: key.ID,
    description: `Calls with the API key busy (ID ${key.ID}) were refused: more came within 60 seconds than are allowed.`,
  };
  expect(await noted(bed, 'calls_limited')).toMatchObject([expected]);
  bed.clock.advance(60_000);
  await bed.call('GET', '/apikeys/current', { as: itself });
  await bed.call('GET', '/apikeys/current', { as: itself });
  expect(await noted(bed, 'calls_limited')).toMatchObject([expected, expected]);
});

test('sign-ins that are too many from one network leave a row, without the names that were tried', async () => {
  await using bed = await createTestBed();
  const signIn = () => bed.call('POST', '/sessions', { body: { userName: 'secret-name', password: 'x' } });
  const statuses: number[] = [];
  for (let made = 0; made < 310; made += 10) {
    const replies = await Promise.all(Array.from({ length: 10 }, signIn));
    statuses.push(...replies.map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  const rows = await noted(bed, 'calls_limited');
  expect(rows).toMatchObject([{ actor_type: 'anonymous', origin: '127.0.0.1', target_id: null }]);
  expect(rows[0]?.description).not.toContain('secret');
});

test('a set-up link that is refused leaves a row without its token', async () => {
  await using bed = await createTestBed();
  const body = { token: 'guessed-token', userName: 'eve', password: 'correct horse battery staple' };
  expect((await bed.call('POST', '/keyroom/set-up', { body })).status).toBe(403);
  const [row] = await noted(bed, 'set_up_refused');
  expect(row).toMatchObject({ level: 'warning', actor_type: 'anonymous', origin: '127.0.0.1' });
  expect(JSON.stringify(row)).not.toContain('guessed');
});

test('the start of the manager leaves a row', async () => {
  await using bed = await createTestBed();
  await bed.manager.noteStart();
  expect(await noted(bed, 'manager_started')).toMatchObject([{ actor_type: 'system', origin: null, level: 'info' }]);
});
