import { expect, test } from 'vitest';
import { createTestBed, roles, sessionHeaders, type TestBed, testPassword } from '#manager/testing.ts';

const minute = 60_000;
const hour = 60 * minute;

function signIn(bed: TestBed, body: object, headers = {}) {
  return bed.call('POST', '/sessions', { body, headers });
}

async function status(bed: TestBed, as: Record<string, string>): Promise<string> {
  const { status, body } = await bed.call('GET', '/apikeys', { as });
  return `${status} ${body.code ?? ''}`.trim();
}

test('the two calls of the vendor’s guide work as printed', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('myUserName');
  const first = await bed.app.inject({
    method: 'POST',
    url: '/api/sessions',
    headers: { 'Cache-Control': 'no-cache', 'Content-Type': 'application/json', 'api-version': 'v1' },
    payload: `{\n"userName": "myUserName",\n"password": "${testPassword}"\n}`,
  });
  expect(first.statusCode).toBe(200);
  expect(first.json()).toEqual({
    administratorID: 1,
    created: bed.clock.now,
    lastActivity: bed.clock.now,
    accessType: 'webService',
    RID: expect.stringMatching(/^[0-9A-F]{32}$/),
  });
  const cookie = String(first.headers['set-cookie']);
  expect(cookie).toMatch(/^sID=[0-9A-F]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
  const second = await bed.app.inject({
    method: 'POST',
    url: '/api/apikeys',
    headers: {
      'Content-Type': 'application/json',
      'Postman-Token': '6f81da09-e5e2-421b-a38a-d5679f50608d',
      'api-version': 'v1',
      rID: first.json().RID,
      cookie: cookie.split(';')[0] ?? '',
    },
    payload: '{\n  "keyName": "First Key",\n  "description": "Created using a request ID",\n  "roleID": 1\n}',
  });
  expect(second.statusCode).toBe(200);
  expect(second.json()).toEqual({
    keyName: 'First Key',
    description: 'Created using a request ID',
    locale: 'en-US',
    roleID: 1,
    timeZone: 'Europe/Berlin',
    active: true,
    created: bed.clock.now,
    secretCreated: bed.clock.now,
    unsuccessfulSignInAttempts: 0,
    secretKey: expect.stringMatching(/^1:[A-Za-z0-9+/]{43}=$/),
    serviceAccount: false,
    ID: 1,
  });
});

test('what a client has nothing to say for may be null', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('admin');
  const body = { userName: 'admin', password: testPassword, tenantName: null, mfaCode: null };
  expect((await signIn(bed, body)).status).toBe(200);
});

test('a user name signs in however it is spelt as to case, width and surrounding space', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('Administrator');
  for (const userName of ['administrator', 'ADMINISTRATOR', ' Administrator ', 'Ａｄｍｉｎｉｓｔｒａｔｏｒ']) {
    expect((await signIn(bed, { userName, password: testPassword })).status).toBe(200);
  }
});

test('an unknown user, a wrong password, a locked account and one without access get the same answer', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('right');
  const locked = await bed.addAdministrator('locked');
  await bed.db.updateTable('administrator').set({ active: 0 }).where('id', '=', locked).execute();
  const timed = await bed.addAdministrator('timed');
  await bed.db
    .updateTable('administrator')
    .set({ unlock_time: bed.clock.now + 1 })
    .where('id', '=', timed)
    .execute();
  const answers = await Promise.all([
    signIn(bed, { userName: 'right', password: 'wrong' }),
    signIn(bed, { userName: 'unknown', password: testPassword }),
    signIn(bed, { userName: 'locked', password: testPassword }),
    signIn(bed, { userName: 'timed', password: testPassword }),
  ]);
  for (const { status, body, headers } of answers) {
    expect({ status, body }).toEqual({ status: 401, body: answers[0]?.body });
    expect(headers['set-cookie']).toBeUndefined();
  }
  expect(answers[0]?.body.code).toBe('sign_in_failed');
  const events = await bed.db
    .selectFrom('system_event')
    .select('description')
    .where('event', '=', 'sign_in_failed')
    .execute();
  expect(events.map(({ description }) => description).sort()).toEqual([
    'A sign-in as locked failed: locked out.',
    'A sign-in as right failed: wrong password.',
    'A sign-in as timed failed: locked out for a time.',
    'A sign-in failed: unknown user.',
  ]);
});

test('the cookie without the request ID, or with a wrong one, is refused, and a wrong one is noted', async () => {
  await using bed = await createTestBed();
  const session = await bed.signIn();
  const other = await bed.signIn();
  const cookie = `sID=${session.sID}`;
  expect(await status(bed, { cookie })).toBe('401 not_authenticated');
  expect(await status(bed, { cookie, rid: '' })).toBe('401 not_authenticated');
  expect(await status(bed, { cookie, rid: other.rID })).toBe('401 not_authenticated');
  expect(await status(bed, { cookie, rid: session.sID })).toBe('401 not_authenticated');
  expect(await status(bed, { rid: session.rID })).toBe('401 not_authenticated');
  expect(await status(bed, { cookie: `${cookie}; ${cookie}`, rid: session.rID })).toBe('401 session_ended');
  expect(await status(bed, session.as)).toBe('200');
  const noted = await bed.db.selectFrom('system_event').select('id').where('event', '=', 'session_refused').execute();
  expect(noted).toHaveLength(4);
});

test('a session ends after half an hour of rest, and after twelve hours in any case', async () => {
  await using bed = await createTestBed();
  const resting = await bed.signIn();
  const busy = await bed.signIn();
  const start = bed.clock.now;
  bed.clock.advance(30 * minute - 1);
  expect(await status(bed, busy.as)).toBe('200');
  bed.clock.advance(1);
  expect(await status(bed, resting.as)).toBe('401 session_ended');
  while (bed.clock.now - start < 12 * hour - 20 * minute) {
    bed.clock.advance(20 * minute);
    expect(await status(bed, busy.as)).toBe('200');
  }
  bed.clock.now = start + 12 * hour;
  expect(await status(bed, busy.as)).toBe('401 session_ended');
});

test('activity is written at most once a minute', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const start = bed.clock.now;
  const lastActivity = async () => (await bed.call('GET', '/sessions/current', { as })).body.lastActivity;
  bed.clock.advance(minute - 1);
  expect(await lastActivity()).toBe(start);
  bed.clock.advance(1);
  expect(await lastActivity()).toBe(start + minute);
});

test('a reloaded page learns its request ID from the cookie alone, and never the session ID', async () => {
  await using bed = await createTestBed();
  const { sID, rID, administratorID } = await bed.signIn(roles.readOnly);
  const { status, body } = await bed.call('GET', '/sessions/current', { as: { cookie: `other=1; sID=${sID}` } });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    RID: rID,
    administrator: { ID: administratorID, username: 'administrator-1', locale: 'en-US', timeZone: 'Europe/Berlin' },
    role: { ID: roles.readOnly, name: 'Read Only' },
  });
  expect(body.role.rights.platformRights.apikeyRights.canViewApiKeys).toBe(true);
  expect(JSON.stringify(body)).not.toContain(sID);
});

test('another site may not ask for the session', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  for (const site of ['cross-site', 'same-site']) {
    const answer = await bed.call('GET', '/sessions/current', { as, headers: { 'sec-fetch-site': site } });
    expect(answer.status).toBe(403);
  }
  const own = await bed.call('GET', '/sessions/current', { as, headers: { 'sec-fetch-site': 'same-origin' } });
  expect(own.status).toBe(200);
});

test('nobody is signed in without a cookie', async () => {
  await using bed = await createTestBed();
  const { status, body } = await bed.call('GET', '/sessions/current');
  expect({ status, code: body.code }).toEqual({ status: 401, code: 'not_authenticated' });
  const stale = await bed.call('GET', '/sessions/current', { as: { cookie: `sID=${'A'.repeat(32)}` } });
  expect(stale.body.code).toBe('session_ended');
});

test('signing out ends the session at once and takes the cookie back', async () => {
  await using bed = await createTestBed();
  const { as, sID } = await bed.signIn();
  expect((await bed.call('DELETE', '/sessions', { as: { cookie: `sID=${sID}` } })).status).toBe(401);
  expect(await status(bed, as)).toBe('200');
  const { status: left, headers } = await bed.call('DELETE', '/sessions', { as });
  expect(left).toBe(200);
  expect(headers['set-cookie']).toBe('sID=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0');
  expect(await status(bed, as)).toBe('401 session_ended');
});

test('signing in again ends the session that came with it, and no other', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  const [mine, others] = [await bed.signIn(), await bed.signIn()];
  const { status: renewed, headers } = await signIn(
    bed,
    { userName: 'ada', password: testPassword },
    { cookie: `sID=${mine.sID}` },
  );
  expect(renewed).toBe(200);
  expect(await status(bed, mine.as)).toBe('401 session_ended');
  expect(await status(bed, others.as)).toBe('200');
  const fresh = /sID=([0-9A-F]{32})/.exec(String(headers['set-cookie']))?.[1] ?? '';
  expect(await status(bed, sessionHeaders(fresh))).toBe('200');
});

test('locking an administrator ends the sessions on the next call', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  await bed.db.updateTable('administrator').set({ active: 0 }).where('id', '=', administratorID).execute();
  expect(await status(bed, as)).toBe('401 session_ended');
});

test('the cookie is secure over TLS', async () => {
  await using bed = await createTestBed({ secureCookies: true });
  await bed.addAdministrator('ada');
  const { headers } = await signIn(bed, { userName: 'ada', password: testPassword });
  expect(headers['set-cookie']).toMatch(/; SameSite=Strict; Secure$/);
});

test('a key has no session, and is told so', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  for (const [method, path] of [['GET', '/sessions/current'] as const, ['DELETE', '/sessions'] as const]) {
    const { status, body } = await bed.call(method, path, { as });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'forbidden' });
  }
});
