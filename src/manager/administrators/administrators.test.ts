import { expect, test } from 'vitest';
import { createTestBed, roles, type TestBed, testPassword } from '#manager/testing.ts';

const day = 24 * 60 * 60_000;

/** Adds an administrator through the API; what it answers, and a way to change it. */
async function createUser(bed: TestBed, given: object = {}) {
  const { as } = await bed.signIn();
  const body = { username: 'ada', password: testPassword, roleID: roles.auditor, ...given };
  const created = await bed.call('POST', '/administrators', { as, body });
  const path = `/administrators/${created.body.ID}`;
  return { as, path, created, change: (body: object) => bed.call('POST', path, { as, body }) };
}

async function canSignIn(bed: TestBed, userName: string, password: string): Promise<boolean> {
  return (await bed.call('POST', '/sessions', { body: { userName, password } })).status === 200;
}

test('a user needs a name, a password and a role, takes the defaults of the contract and may sign in', async () => {
  await using bed = await createTestBed();
  const { created, as, path } = await createUser(bed, { username: ' Ada ', roleID: '2' });
  expect(created.status).toBe(200);
  expect(created.body).toEqual({
    username: 'Ada',
    description: '',
    roleID: 2,
    locale: 'en-US',
    timeZone: 'Europe/Berlin',
    timeFormat: '24',
    passwordNeverExpires: false,
    active: true,
    mfaType: 'none',
    primaryContact: false,
    receiveNotifications: false,
    reportPDFPasswordEnabled: false,
    created: bed.clock.now,
    lastPasswordChange: bed.clock.now,
    unsuccessfulSignInAttempts: 0,
    external: false,
    type: 'normal',
    readOnly: false,
    ID: 2,
    UTCOffset: 'UTC+1.00',
  });
  expect((await bed.call('GET', path, { as })).body).toEqual(created.body);
  expect(await canSignIn(bed, 'ADA', testPassword)).toBe(true);
  expect((await bed.call('GET', path, { as })).body.lastSignIn).toBe(bed.clock.now);
});

test('a user keeps everything it was given, and only the manager says the rest', async () => {
  await using bed = await createTestBed();
  const given = {
    username: 'h.tanaka',
    fullName: '田中 花',
    description: 'Zeile 1\nZeile 2',
    roleID: 3,
    locale: 'ja-JP',
    timeZone: 'US/Eastern',
    timeFormat: '12',
    passwordNeverExpires: true,
    active: false,
    mfaType: 'none',
    phoneNumber: '+81 3 1234',
    mobileNumber: '+81 90 1234',
    pagerNumber: '77',
    emailAddress: 'hana@example.org',
    primaryContact: true,
    receiveNotifications: true,
    reportPDFPasswordEnabled: true,
  };
  const ignored = {
    ID: 9,
    created: 1,
    lastSignIn: 1,
    external: true,
    type: 'temporary',
    readOnly: true,
    UTCOffset: 'x',
  };
  const { created } = await createUser(bed, { ...given, ...ignored, reportPDFPassword: 'never kept', owner: 'me' });
  const constant = { external: false, type: 'normal', readOnly: false, UTCOffset: 'UTC-5.00' };
  expect(created.body).toMatchObject({ ...given, ...constant, created: bed.clock.now });
  for (const name of ['lastSignIn', 'password', 'reportPDFPassword', 'owner']) {
    expect(created.body).not.toHaveProperty(name);
  }
});

test('every wrong value is named at once, and nothing is written', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const attempt = async (body: object) => {
    const answer = await bed.call('POST', '/administrators', { as, body });
    expect(answer.status).toBe(400);
    return answer.body.errors.map(({ path, code }: { path: string; code: string }) => `${path}: ${code}`);
  };
  expect(await attempt({})).toEqual(['username: required', 'password: required', 'roleID: required']);
  const wrong = { username: '\u200b', password: '', roleID: 'x', timeZone: 'Mars', emailAddress: 'nobody' };
  expect(await attempt({ ...wrong, timeFormat: '13', active: 'yes', phoneNumber: 5 })).toEqual([
    'username: not_allowed',
    'password: required',
    'roleID: wrong_type',
    'timeZone: unknown_time_zone',
    'timeFormat: not_allowed',
    'active: wrong_type',
    'phoneNumber: wrong_type',
    'emailAddress: wrong_email_address',
  ]);
  const faulty = { username: 'short', password: 'Short', roleID: 99, mfaType: 'local-totp' };
  expect(await attempt(faulty)).toEqual([
    'roleID: unknown_role',
    'mfaType: not_allowed',
    'password: too_short',
    'password: same_as_user_name',
  ]);
  expect((await bed.call('GET', '/administrators', { as })).body.administrators).toHaveLength(1);
});

test('user names are unique whatever their case and width; of many at once, one is taken', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const create = (username: string) =>
    bed.call('POST', '/administrators', { as, body: { username, password: testPassword, roleID: 2 } });
  const answers = await Promise.all(['ada', 'ADA', 'ａｄａ', 'ada\u200b'].map(create));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  const { body } = await bed.call('POST', '/administrators/1', { as, body: { username: 'aDa' } });
  expect(body).toMatchObject({ code: 'name_taken', errors: [{ path: 'username', code: 'name_taken' }] });
});

test('a change touches only the fields that were sent; an empty line and null clear one', async () => {
  await using bed = await createTestBed();
  const contact = { fullName: 'Ada L.', phoneNumber: '1', mobileNumber: '2', emailAddress: 'ada@example.org' };
  const { created, change } = await createUser(bed, contact);
  const { body } = await change({ description: 'new', phoneNumber: '', mobileNumber: null });
  const { phoneNumber: _, mobileNumber: _mobile, ...rest } = created.body;
  expect(body).toEqual({ ...rest, description: 'new' });
  expect((await change({})).body).toEqual(body);
  expect((await change(created.body)).body).toEqual({ ...created.body, description: '' });
});

test('a new password replaces the old one and ends the sessions of its owner', async () => {
  await using bed = await createTestBed();
  const { created, change } = await createUser(bed);
  const signedIn = await bed.call('POST', '/sessions', { body: { userName: 'ada', password: testPassword } });
  const session = { cookie: String(signedIn.headers['set-cookie']).split(';')[0] ?? '', rid: signedIn.body.RID };
  bed.clock.advance(1000);
  const { body } = await change({ password: 'another good password' });
  expect(body.lastPasswordChange).toBe(created.body.created + 1000);
  expect((await bed.call('GET', '/sessions/current', { as: session })).body.code).toBe('session_ended');
  expect(await canSignIn(bed, 'ada', testPassword)).toBe(false);
  expect(await canSignIn(bed, 'ada', 'another good password')).toBe(true);
  const refused = await change({ password: 'short', description: 'with it' });
  expect(refused.body.errors).toMatchObject([{ path: 'password', code: 'too_short', limit: 12 }]);
  expect((await change({})).body.description).toBe('');
});

test('whoever changes the own password stays signed in here, and is signed out everywhere else', async () => {
  await using bed = await createTestBed();
  const { as, administratorID } = await bed.signIn(roles.auditor);
  const { username } = await bed.db.selectFrom('administrator').select('username').executeTakeFirstOrThrow();
  const elsewhere = await bed.call('POST', '/sessions', { body: { userName: username, password: testPassword } });
  const cookie = String(elsewhere.headers['set-cookie']).split(';')[0] ?? '';
  const path = `/administrators/${administratorID}`;
  const body = { password: 'another good password', currentPassword: testPassword };
  expect((await bed.call('POST', path, { as, body })).status).toBe(200);
  expect((await bed.call('GET', path, { as })).status).toBe(200);
  expect((await bed.call('GET', path, { as: { cookie, rid: elsewhere.body.RID } })).status).toBe(401);
});

test('a locked user is out at once and for good: unlocking brings no session back', async () => {
  await using bed = await createTestBed();
  const { change } = await createUser(bed);
  const signedIn = await bed.call('POST', '/sessions', { body: { userName: 'ada', password: testPassword } });
  const session = { cookie: String(signedIn.headers['set-cookie']).split(';')[0] ?? '', rid: signedIn.body.RID };
  expect((await change({ active: false })).body.active).toBe(false);
  const status = async () => (await bed.call('GET', '/sessions/current', { as: session })).status;
  expect(await status()).toBe(401);
  expect(await canSignIn(bed, 'ada', testPassword)).toBe(false);
  expect((await change({ active: true })).body).toMatchObject({ active: true, unsuccessfulSignInAttempts: 0 });
  expect(await status()).toBe(401);
  expect(await canSignIn(bed, 'ada', testPassword)).toBe(true);
});

test('unlocking lifts the lock that wrong passwords set, and starts the count afresh', async () => {
  await using bed = await createTestBed();
  const { change, created } = await createUser(bed);
  const row = bed.db.updateTable('administrator').where('id', '=', created.body.ID);
  await row.set({ failed_attempts: 4 }).execute();
  expect((await change({ active: true })).body.unsuccessfulSignInAttempts).toBe(4);
  await row.set({ unlock_time: bed.clock.now + day }).execute();
  expect((await change({ description: 'x' })).body.unlockTime).toBe(bed.clock.now + day);
  const { body } = await change({ active: true });
  expect(body.unsuccessfulSignInAttempts).toBe(0);
  expect(body).not.toHaveProperty('unlockTime');
});

test('a deleted user is gone with all sessions; keys and the ID stay as they are', async () => {
  await using bed = await createTestBed();
  const { as, path, created } = await createUser(bed, { roleID: roles.fullAccess });
  const { body, headers } = await bed.call('POST', '/sessions', { body: { userName: 'ada', password: testPassword } });
  const session = { cookie: String(headers['set-cookie']).split(';')[0] ?? '', rid: body.RID };
  const made = await bed.call('POST', '/apikeys', { as: session, body: { keyName: 'hers', roleID: 1 } });
  const removed = await bed.call('DELETE', path, { as, body: {} });
  expect({ status: removed.status, body: removed.body }).toEqual({ status: 200, body: undefined });
  expect((await bed.call('GET', path, { as })).status).toBe(404);
  expect((await bed.call('DELETE', path, { as })).status).toBe(404);
  expect((await bed.call('POST', path, { as, body: { password: 'short' } })).status).toBe(404);
  expect((await bed.call('GET', '/sessions/current', { as: session })).status).toBe(401);
  expect((await bed.call('GET', '/apikeys', { as: { 'api-secret-key': made.body.secretKey } })).status).toBe(200);
  expect(await bed.addAdministrator('next')).toBe(created.body.ID + 1);
});

test('a change made on an outdated view is refused', async () => {
  await using bed = await createTestBed();
  const { as, path } = await createUser(bed);
  const etag = String((await bed.call('GET', path, { as })).headers.etag);
  await canSignIn(bed, 'ada', testPassword);
  const change = (description: string, tag: string) =>
    bed.call('POST', path, { as, body: { description }, headers: { 'if-match': tag } });
  const first = await change('first', etag);
  expect(first.status).toBe(200);
  expect((await change('second', etag)).body.code).toBe('edit_conflict');
  expect((await change('third', String(first.headers.etag))).status).toBe(200);
});

test('users are searched by everything a real manager searches them by', async () => {
  await using bed = await createTestBed();
  const { as } = await createUser(bed, {
    username: 'zoe',
    fullName: 'Zoë Ångström',
    timeFormat: '12',
    emailAddress: 'zoe@example.org',
    timeZone: 'Asia/Tokyo',
  });
  await bed.addAdministrator('Bob', roles.readOnly);
  const search = async (...searchCriteria: object[]) => {
    const { status, body } = await bed.call('POST', '/administrators/search', { as, body: { searchCriteria } });
    return status === 200 ? body.administrators.map(({ username }: { username: string }) => username) : body.code;
  };
  const everybody = ['administrator-1', 'Bob', 'zoe'];
  expect(await search()).toEqual(everybody);
  expect(await search({ fieldName: 'username', stringValue: 'B%' })).toEqual(['Bob']);
  expect(await search({ fieldName: 'fullName', stringValue: '%ångström' })).toEqual(['zoe']);
  expect(await search({ fieldName: 'fullName', nullTest: true })).toEqual(['administrator-1', 'Bob']);
  expect(await search({ fieldName: 'emailAddress', stringValue: 'ZOE@%' })).toEqual(['zoe']);
  expect(await search({ fieldName: 'timeZone', stringValue: 'europe/%' })).toEqual(['administrator-1', 'Bob']);
  expect(await search({ fieldName: 'timeFormat', choiceValue: '12' })).toEqual(['zoe']);
  expect(await search({ fieldName: 'mfaType', choiceValue: 'none', choiceTest: 'not-equal' })).toEqual([]);
  expect(await search({ fieldName: 'roleID', numericValue: 2, numericTest: 'greater-than' })).toEqual(['Bob']);
  expect(await search({ fieldName: 'lastSignIn', firstDateValue: 0 })).toEqual([]);
  expect(await search({ fieldName: 'created', lastDateValue: bed.clock.now })).toEqual(everybody);
  expect(await search({ fieldName: 'primaryContact', booleanTest: false })).toEqual(everybody);
  expect(await search({ fieldName: 'external' })).toEqual([]);
  expect(await search({ fieldName: 'readOnly', booleanTest: false })).toEqual(everybody);
  expect(await search({ fieldName: 'type', choiceValue: 'normal' })).toEqual(everybody);
  expect(await search({ fieldName: 'type', choiceValue: 'temporary' })).toEqual([]);
  expect(await search({ fieldName: 'type', nullTest: true })).toEqual([]);
  for (const fieldName of ['directoryName', 'externalUserID']) {
    expect(await search({ fieldName, nullTest: true })).toEqual(everybody);
    for (const stringValue of ['%', 'x', '']) {
      expect(await search({ fieldName, stringValue })).toEqual([]);
      expect(await search({ fieldName, stringValue, stringTest: 'not-equal' })).toEqual([]);
    }
  }
  expect(await search({ idValue: 1, idTest: 'greater-than' }, { fieldName: 'active' })).toEqual(['zoe', 'Bob']);
  expect(await search({ fieldName: 'password', stringValue: '%' })).toBe('invalid');
  expect(await search({ fieldName: 'active', stringValue: 'true' })).toBe('invalid');
});

test('every change leaves its event, and no event or answer has a password in it', async () => {
  await using bed = await createTestBed();
  const { as, path, change, created } = await createUser(bed);
  const answers = [
    created,
    await change({ fullName: 'Ada L.', password: 'another good password' }),
    await change({ password: 'yet another password' }),
    await change({ active: false }),
    await change({ active: true }),
    await change({ active: true }),
    await bed.call('GET', path, { as }),
    await bed.call('GET', '/administrators', { as }),
    await bed.call('DELETE', path, { as }),
  ];
  const events = await bed.db.selectFrom('system_event').selectAll().where('target_id', '=', created.body.ID).execute();
  expect(events.map(({ event }) => event)).toEqual([
    'administrator_created',
    'administrator_modified',
    'administrator_password_changed',
    'administrator_password_changed',
    'administrator_locked',
    'administrator_unlocked',
    'administrator_deleted',
  ]);
  expect(JSON.parse(events[1]?.after ?? '')).toEqual({ fullName: 'Ada L.' });
  const told = JSON.stringify([events, answers.map(({ body }) => body ?? null)]);
  expect(told).not.toMatch(/argon2|another good password|yet another password|correct horse/);
});
