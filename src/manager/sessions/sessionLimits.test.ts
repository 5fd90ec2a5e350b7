import { expect, test } from 'vitest';
import { type As, createTestBed, type Reply, sessionHeaders, type TestBed, testPassword } from '#manager/testing.ts';

const minute = 60_000;
const hour = 60 * minute;

async function set(bed: TestBed, settings: Record<string, string>): Promise<As> {
  const { as } = await bed.signIn();
  const body = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, { value }]));
  for (const path of ['/systemsettings', '/keyroom/settings']) {
    expect((await bed.call('POST', path, { as, body })).status).toBe(200);
  }
  return as;
}

function signIn(bed: TestBed, headers: As = {}): Promise<Reply> {
  return bed.call('POST', '/sessions', { body: { userName: 'ada', password: testPassword }, headers });
}

function sIDOf({ headers }: Reply): string {
  return /sID=([0-9A-F]{32})/.exec(String(headers['set-cookie']))?.[1] ?? '';
}

async function isLive(bed: TestBed, reply: Reply): Promise<boolean> {
  return (await bed.call('GET', '/apikeys', { as: sessionHeaders(sIDOf(reply)) })).status === 200;
}

test('the limits of a session are those that are set at the moment, for sessions under way too', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  const session = await signIn(bed);
  await set(bed, { platformSettingUserSessionIdleTimeout: '10 Minutes' });
  bed.clock.advance(10 * minute - 1);
  expect(await isLive(bed, session)).toBe(true);
  bed.clock.advance(10 * minute);
  expect(await isLive(bed, session)).toBe(false);
  await set(bed, { platformSettingUserSessionIdleTimeout: '2 Hours' });
  expect(await isLive(bed, session)).toBe(true);
  await set(bed, { platformSettingUserSessionDurationMax: '5 Minutes' });
  expect(await isLive(bed, session)).toBe(false);
  await set(bed, { platformSettingUserSessionDurationMax: 'No Limit' });
  const start = bed.clock.now;
  while (bed.clock.now < start + 20 * hour) {
    bed.clock.advance(hour);
    expect(await isLive(bed, session)).toBe(true);
  }
});

test('a session that is used once in a while lives on, however short the limit is', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  await set(bed, { platformSettingUserSessionIdleTimeout: '1 Minute' });
  const session = await signIn(bed);
  for (let passed = 0; passed < 10; passed += 1) {
    bed.clock.advance(50_000);
    expect(await isLive(bed, session)).toBe(true);
  }
});

test('a session too many is refused, to whoever has the right password', async () => {
  await using bed = await createTestBed();
  const id = await bed.addAdministrator('ada');
  await set(bed, { platformSettingActiveSessionsMax: '2' });
  const [first, second] = [await signIn(bed), await signIn(bed)];
  const third = await signIn(bed);
  expect({ status: third.status, body: third.body }).toEqual({
    status: 403,
    body: {
      code: 'too_many_sessions',
      message: 'You are signed in 2 times already, which is as often as allowed. Sign out of another session first.',
    },
  });
  expect(third.headers['set-cookie']).toBeUndefined();
  const wrong = await bed.call('POST', '/sessions', { body: { userName: 'ada', password: 'wrong' } });
  expect(wrong.body.code).toBe('sign_in_failed');
  expect([await isLive(bed, first), await isLive(bed, second)]).toEqual([true, true]);
  const events = await bed.db
    .selectFrom('system_event')
    .select('description')
    .where('event', '=', 'sign_in_failed')
    .where('target_id', '=', id)
    .execute();
  expect(events[0]?.description).toBe('A sign-in as ada failed: too many sessions.');
  // Its own earlier session makes room.
  expect((await signIn(bed, { cookie: `sID=${sIDOf(second)}` })).status).toBe(200);
  // And so do those that have ended by themselves.
  bed.clock.advance(hour);
  expect((await signIn(bed)).status).toBe(200);
});

test('or it ends the oldest', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  await set(bed, {
    platformSettingActiveSessionsMax: '2',
    platformSettingActiveSessionsMaxExceededAction: 'Expire oldest session',
  });
  const sessions: Reply[] = [];
  for (let made = 0; made < 3; made += 1) {
    sessions.push(await signIn(bed));
    bed.clock.advance(1);
  }
  expect(await Promise.all(sessions.map((session) => isLive(bed, session)))).toEqual([false, true, true]);
  const ended = await bed.db.selectFrom('system_event').select('id').where('event', '=', 'session_ended').execute();
  expect(ended).toHaveLength(1);
});

test.each(['Block new sessions', 'Expire oldest session'])(
  'of many sign-ins at once as many sessions are left as are allowed: %s',
  async (action) => {
    await using bed = await createTestBed();
    await bed.addAdministrator('ada');
    await set(bed, {
      platformSettingActiveSessionsMax: '3',
      platformSettingActiveSessionsMaxExceededAction: action,
    });
    const sessions = await Promise.all(Array.from({ length: 8 }, () => signIn(bed)));
    const live = await Promise.all(sessions.map((session) => isLive(bed, session)));
    expect(live.filter(Boolean)).toHaveLength(3);
  },
);

test('another number of attempts and another time hold from the next sign-in on', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  await set(bed, {
    platformSettingUserSignInAttemptsAllowedNumber: '1',
    keyroomUserLockOutDuration: '1 Minute',
  });
  const wrong = () => bed.call('POST', '/sessions', { body: { userName: 'ada', password: 'wrong' } });
  await wrong();
  expect((await signIn(bed)).status).toBe(401);
  bed.clock.advance(minute);
  expect((await signIn(bed)).status).toBe(200);
  await set(bed, { platformSettingUserSignInAttemptsAllowedNumber: 'No Limit' });
  for (let made = 0; made < 8; made += 1) await wrong();
  expect((await signIn(bed)).status).toBe(200);
});
