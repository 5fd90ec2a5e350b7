import { expect, test } from 'vitest';
import { type As, createTestBed, roles, sessionHeaders, type TestBed, testPassword } from '#manager/testing.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Signs administrator-1 in once more. */
async function signInAgain(bed: TestBed, userAgent = 'curl/8.5.0'): Promise<As> {
  const body = { userName: 'administrator-1', password: testPassword };
  const { headers } = await bed.call('POST', '/sessions', { body, headers: { 'user-agent': userAgent } });
  return sessionHeaders(/sID=(\w+)/.exec(String(headers['set-cookie']))?.[1] ?? '');
}

async function list(bed: TestBed, as: As) {
  return (await bed.call('GET', '/keyroom/sessions', { as })).body.sessions;
}

async function isLive(bed: TestBed, as: As): Promise<boolean> {
  return (await bed.call('GET', '/keyroom/sessions/rest', { as })).status === 200;
}

async function ended(bed: TestBed): Promise<string[]> {
  const rows = await bed.db
    .selectFrom('system_event')
    .select('description')
    .where('event', '=', 'session_ended')
    .orderBy('id')
    .execute();
  return rows.map(({ description }) => description);
}

test('people see their own live sessions, from where and with what, and never what opens them', async () => {
  await using bed = await createTestBed();
  const { as, sID } = await bed.signIn();
  await bed.signIn();
  bed.clock.advance(2 * minute);
  await signInAgain(bed, `Mozilla/5.0\u0000\r\n(X11)\u202e  ${'x'.repeat(400)}`);
  bed.clock.advance(1);
  const sessions = await list(bed, as);
  const handle = expect.stringMatching(/^[0-9a-f]{32}$/);
  expect(sessions).toEqual([
    { handle, created: bed.clock.now - 2 * minute - 1, lastActivity: bed.clock.now, current: true },
    {
      ...{ handle, created: bed.clock.now - 1, lastActivity: bed.clock.now - 1, current: false },
      ...{ origin: '127.0.0.1', client: expect.stringMatching(/^Mozilla\/5\.0 \(X11\) x+$/) },
    },
  ]);
  expect(sessions[1].client).toHaveLength(300);
  expect(JSON.stringify(sessions)).not.toContain(sID);
  const { id_hash: hash } = await bed.db.selectFrom('session').select('id_hash').executeTakeFirstOrThrow();
  expect(JSON.stringify(sessions)).not.toContain(hash.slice(0, 16));
  for (const { handle: cookie } of sessions) {
    expect(await isLive(bed, sessionHeaders(cookie.toUpperCase()))).toBe(false);
  }
  bed.clock.advance(hour);
  expect(await list(bed, await signInAgain(bed))).toHaveLength(1);
});

test('one of the own sessions ends at once, and none of anybody else', async () => {
  await using bed = await createTestBed();
  const mine = await bed.signIn();
  const other = await signInAgain(bed);
  const stranger = await bed.signIn();
  const [theirs] = await list(bed, stranger.as);
  const end = (handle: string) => bed.call('DELETE', `/keyroom/sessions/${handle}`, { as: mine.as });
  for (const handle of [theirs.handle, 'x', '%00', '0'.repeat(32)]) expect((await end(handle)).status).toBe(404);
  const away = (await list(bed, mine.as)).find(({ current }: { current: boolean }) => !current);
  expect((await end(away.handle)).status).toBe(200);
  expect((await bed.call('POST', '/apikeys', { as: other, body: { keyName: 'k', roleID: 1 } })).body.code).toBe(
    'session_ended',
  );
  expect((await end(away.handle)).status).toBe(404);
  expect([await isLive(bed, mine.as), await isLive(bed, stranger.as)]).toEqual([true, true]);
  expect(await ended(bed)).toEqual(['administrator-1 ended a session of their own, opened from 127.0.0.1.']);
});

test('all others end together, and the one that calls stays', async () => {
  await using bed = await createTestBed();
  const mine = await bed.signIn();
  const others = [await signInAgain(bed), await signInAgain(bed)];
  const stranger = await bed.signIn();
  const endOthers = () => bed.call('DELETE', '/keyroom/sessions', { as: mine.as });
  expect((await endOthers()).status).toBe(200);
  expect((await endOthers()).status).toBe(200);
  const live = await Promise.all([mine.as, stranger.as, ...others].map((as) => isLive(bed, as)));
  expect(live).toEqual([true, true, false, false]);
  expect(await ended(bed)).toEqual(['administrator-1 ended all other sessions of their own: 2.']);
});

test('asking when the session ends is no activity, every other call is', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const start = bed.clock.now;
  const rest = async () => (await bed.call('GET', '/keyroom/sessions/rest', { as })).body;
  expect(await rest()).toEqual({ now: start, idleEnd: start + 30 * minute, absoluteEnd: start + 12 * hour });
  bed.clock.advance(20 * minute);
  expect(await rest()).toEqual({ now: bed.clock.now, idleEnd: start + 30 * minute, absoluteEnd: start + 12 * hour });
  await bed.call('GET', '/sessions/current', { as });
  expect((await rest()).idleEnd).toBe(bed.clock.now + 30 * minute);
  bed.clock.advance(30 * minute - 1);
  expect(await isLive(bed, as)).toBe(true);
  bed.clock.advance(1);
  expect((await bed.call('GET', '/keyroom/sessions/rest', { as })).body.code).toBe('session_ended');
});

test('a session without a greatest age says none', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const body = { platformSettingUserSessionDurationMax: { value: 'No Limit' } };
  await bed.call('POST', '/systemsettings', { as, body });
  expect((await bed.call('GET', '/keyroom/sessions/rest', { as })).body).not.toHaveProperty('absoluteEnd');
});

test('an administrator ends all sessions of somebody else, not the own ones, and none of somebody with more rights', async () => {
  await using bed = await createTestBed();
  const full = await bed.signIn();
  const target = await bed.signIn(roles.readOnly);
  const end = (id: number, as: As) => bed.call('DELETE', `/keyroom/administrators/${id}/sessions`, { as });
  expect((await end(full.administratorID, full.as)).body.code).toBe('own_account');
  expect((await end(target.administratorID, target.as)).body.code).toBe('forbidden');
  expect((await end(999, full.as)).status).toBe(404);
  expect((await end(target.administratorID, full.as)).status).toBe(200);
  expect((await end(target.administratorID, full.as)).status).toBe(200);
  expect([await isLive(bed, target.as), await isLive(bed, full.as)]).toEqual([false, true]);
  expect(await ended(bed)).toEqual(['All sessions of the user administrator-2 (ID 2) were ended: 1.']);
  const rights = { platformRights: { administratorRights: { canEditAdministratorProperties: true } } };
  const confinedRole = await bed.addRole({ name: 'Confined', rights, lesserOnly: true });
  const confined = await bed.signIn(confinedRole);
  expect((await end(full.administratorID, confined.as)).body.code).toBe('forbidden');
  expect(await isLive(bed, full.as)).toBe(true);
  const key = await bed.createKey();
  expect((await end(confined.administratorID, key.as)).status).toBe(200);
  expect(await isLive(bed, confined.as)).toBe(false);
});

test('an API key has no sessions', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/rest'],
    ['DELETE', ''],
    ['DELETE', `/${'0'.repeat(32)}`],
  ] as const) {
    expect((await bed.call(method, `/keyroom/sessions${path}`, { as })).status).toBe(403);
  }
});

test('the page is told by which clock its user reads', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn();
  const clock = async () => (await bed.call('GET', '/sessions/current', { as })).body.administrator.timeFormat;
  expect(await clock()).toBe('24');
  await bed.call('POST', `/administrators/${administratorID}`, { as, body: { timeFormat: '12' } });
  expect(await clock()).toBe('12');
});
