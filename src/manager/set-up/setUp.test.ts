import { expect, test } from 'vitest';
import { createTestBed, sessionHeaders, type TestBed } from '#manager/testing.ts';

const password = 'correct horse battery';

async function issue(bed: TestBed): Promise<string> {
  const token = await bed.manager.setUpToken();
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  return token ?? '';
}

function setUp(bed: TestBed, body: object) {
  return bed.call('POST', '/keyroom/set-up', { body: { userName: 'ada', password, ...body } });
}

test('whoever holds the link creates the first administrator, and nobody after that', async () => {
  await using bed = await createTestBed();
  const needed = async () => (await bed.call('GET', '/keyroom/set-up')).body;
  const token = await issue(bed);
  expect(await needed()).toEqual({ needed: true });
  const created = await setUp(bed, { token, timeZone: 'Asia/Tokyo', locale: 'ja-JP' });
  expect(created).toMatchObject({ status: 200, body: { administratorID: 1 } });
  expect(created.headers['set-cookie']).toBeUndefined();
  expect(await needed()).toEqual({ needed: false });
  expect(await bed.manager.setUpToken()).toBeNull();
  const again = await setUp(bed, { token, userName: 'eve' });
  expect({ status: again.status, code: again.body.code }).toEqual({ status: 409, code: 'set_up_done' });
  const { status, headers } = await bed.call('POST', '/sessions', { body: { userName: 'ADA', password } });
  expect(status).toBe(200);
  const sID = /sID=(\w+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
  const { body } = await bed.call('GET', '/sessions/current', { as: sessionHeaders(sID) });
  expect(body).toMatchObject({
    administrator: { username: 'ada', locale: 'ja-JP', timeZone: 'Asia/Tokyo' },
    role: { name: 'Full Access' },
  });
});

test('without the right token nothing is created', async () => {
  await using bed = await createTestBed();
  expect((await setUp(bed, { token: '' })).body.code).toBe('set_up_link_invalid');
  const retired = await issue(bed);
  const token = await issue(bed);
  for (const wrong of ['', 'x', retired, `${token}x`, token.slice(1), token.toLowerCase()]) {
    const { status, body } = await setUp(bed, { token: wrong });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'set_up_link_invalid' });
  }
  expect((await bed.call('GET', '/keyroom/set-up')).body).toEqual({ needed: true });
  expect((await setUp(bed, { token })).status).toBe(200);
});

test('a link is good for a day', async () => {
  await using bed = await createTestBed();
  const token = await issue(bed);
  bed.clock.advance(24 * 60 * 60_000 - 1);
  expect((await setUp(bed, { token, password: '' })).status).toBe(400);
  bed.clock.advance(1);
  expect((await setUp(bed, { token })).body.code).toBe('set_up_link_invalid');
});

test.each([
  [{ password: 'too short' }, 'password', 'too_short'],
  [{ password: 'x'.repeat(1025) }, 'password', 'too_long'],
  [{ userName: '' }, 'userName', 'required'],
  [{ userName: 'lamp', password: 'correct horse lamp staple' }, 'password', 'same_as_user_name'],
  [{ password: 'password1234' }, 'password', 'too_common'],
  [{ locale: 'fr-FR' }, 'locale', 'not_allowed'],
])('%j is refused at %s, and the link stays good', async (given, path, code) => {
  await using bed = await createTestBed();
  const token = await issue(bed);
  const { status, body } = await setUp(bed, { token, ...given });
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'invalid', errors: [{ path, code }] });
  expect((await setUp(bed, { token })).status).toBe(200);
});

test('a time zone that only the browser knows becomes UTC', async () => {
  await using bed = await createTestBed();
  await setUp(bed, { token: await issue(bed), timeZone: 'Mars/Olympus' });
  const row = await bed.db.selectFrom('administrator').select('time_zone').executeTakeFirst();
  expect(row?.time_zone).toBe('UTC');
});

test('of two first administrators at once, one is created', async () => {
  await using bed = await createTestBed();
  const token = await issue(bed);
  const answers = await Promise.all([
    setUp(bed, { token, userName: 'ada' }),
    setUp(bed, { token, userName: 'eve' }),
    bed.manager.createFirstAdministrator({ userName: 'bob', password }).then(({ outcome }) => ({
      status: outcome === 'created' ? 200 : 409,
    })),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await bed.db.selectFrom('administrator').select('id').execute()).toHaveLength(1);
  const events = await bed.db.selectFrom('system_event').select('event').execute();
  expect(events).toEqual([{ event: 'administrator_created' }]);
});

test('the process that starts the manager creates the first administrator, once', async () => {
  await using bed = await createTestBed();
  const create = (given: { userName: string; password: string }) => bed.manager.createFirstAdministrator(given);
  expect(await create({ userName: '', password: 'short' })).toEqual({
    outcome: 'invalid',
    faults: ['userName must not be empty.', 'password needs at least 12 characters.'],
  });
  expect(await create({ userName: 'administrator', password: 'ADMINISTRATOR' })).toMatchObject({ outcome: 'invalid' });
  expect(await create({ userName: 'ada', password })).toEqual({ outcome: 'created', administratorID: 1 });
  expect(await create({ userName: 'eve', password })).toEqual({ outcome: 'set_up_done' });
  const event = await bed.db.selectFrom('system_event').selectAll().executeTakeFirst();
  expect(event).toMatchObject({ actor_type: 'system', origin: null, target_name: 'ada' });
});
