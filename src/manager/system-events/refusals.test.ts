import { expect, test } from 'vitest';
import { createLimitNotes } from '#manager/limits/limitNotes.ts';
import { createOriginLimit } from '#manager/limits/originLimit.ts';
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

test('calls that are too many from one network leave a row a minute, those from another one of their own', async () => {
  await using bed = await createTestBed();
  const { db, clock, random } = bed;
  const limit = createOriginLimit(2);
  const notes = createLimitNotes();
  const call = async (origin: string) => {
    const made = { db, random, now: clock.now, origin };
    await Promise.try(() => limit.admit(made)).catch((error) => notes.note(made, error));
  };
  for (const origin of ['10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.1', '2001:db8::1', '2001:db8::2'])
    await call(origin);
  expect(await noted(bed, 'calls_limited')).toMatchObject([
    { origin: '10.0.0.1', actor_type: 'anonymous', target_id: null },
  ]);
  await call('2001:db8::3');
  await call('2001:db8::4');
  expect((await noted(bed, 'calls_limited')).map(({ origin }) => origin)).toEqual(['10.0.0.1', '2001:db8::3']);
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
