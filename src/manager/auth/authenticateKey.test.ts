import { expect, test } from 'vitest';
import { createTestBed, roles, type TestBed } from '#manager/testing.ts';

const wrongSecret = 'A'.repeat(43);
const minute = 60_000;

async function refusals(bed: TestBed): Promise<string[]> {
  const rows = await bed.db
    .selectFrom('system_event')
    .select('description')
    .where('event', '=', 'api_key_refused')
    .orderBy('id')
    .execute();
  return rows.map(({ description }) => description);
}

async function describeKey(bed: TestBed, id: number) {
  const { as } = await bed.signIn();
  return (await bed.call('GET', `/apikeys/${id}`, { as })).body;
}

test('a key calls the API', async () => {
  await using bed = await createTestBed();
  const { as, key } = await bed.createKey();
  const { status, body } = await bed.call('GET', '/apikeys', { as });
  expect(status).toBe(200);
  expect(body.apiKeys).toMatchObject([{ ID: key.ID }]);
});

test('unknown, wrong, locked and expired keys all get the same answer, and the events tell them apart', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey({ keyName: 'wrong' });
  const locked = await bed.createKey({ active: false });
  const expired = await bed.createKey({ expiryDate: bed.clock.now + 1 });
  const timed = await bed.createKey();
  await bed.db
    .updateTable('api_key')
    .set({ unlock_time: bed.clock.now + minute })
    .where('id', '=', timed.key.ID)
    .execute();
  const roleID = await bed.addRole({ name: 'No API', rights: {}, allowWebService: false });
  const withoutAccess = await bed.createKey({ roleID });
  bed.clock.advance(1);
  const presented = [
    { 'api-secret-key': `99:${wrongSecret}=` },
    { 'api-secret-key': `${key.ID}:${wrongSecret}=` },
    locked.as,
    expired.as,
    timed.as,
    withoutAccess.as,
    { 'api-secret-key': 'nonsense' },
    { 'api-secret-key': '' },
  ];
  const answers = await Promise.all(presented.map((headers) => bed.call('GET', '/apikeys/current', { as: headers })));
  const [first] = answers;
  expect(first).toMatchObject({ status: 401, body: { code: 'not_authenticated' } });
  for (const answer of answers) expect(answer).toMatchObject({ status: 401, body: first?.body });
  expect((await refusals(bed)).map((text) => text.split(': ')[1]).sort()).toEqual([
    'expired.',
    'locked out for a time.',
    'locked out.',
    'role without API access.',
    'unknown.',
    'wrong secret.',
  ]);
  expect((await bed.call('GET', '/apikeys/current', { as })).status).toBe(200);
});

test('200 wrong attempts at once count exactly 200, and a success resets the count', async () => {
  await using bed = await createTestBed();
  const { as, key } = await bed.createKey();
  const wrong = { 'api-secret-key': `${key.ID}:${wrongSecret}=` };
  await Promise.all(Array.from({ length: 200 }, () => bed.call('GET', '/apikeys', { as: wrong })));
  expect((await describeKey(bed, key.ID)).unsuccessfulSignInAttempts).toBe(200);
  expect(await refusals(bed)).toHaveLength(200);
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(200);
  expect((await describeKey(bed, key.ID)).unsuccessfulSignInAttempts).toBe(0);
});

test('a key that is hammered while it is being locked stays locked', async () => {
  await using bed = await createTestBed();
  const { as, key } = await bed.createKey();
  const administrator = await bed.signIn();
  let locked = false;
  const answers: { afterLock: boolean; status: number }[] = [];
  const hammer = async () => {
    for (let calls = 0; calls < 40; calls += 1) {
      // Lets a request with a body, which is read as a stream, have its turn.
      await new Promise((resolve) => setImmediate(resolve));
      const afterLock = locked;
      // Every call is due to write its sign-in, which must not write the lock away.
      bed.clock.advance(minute);
      const { status } = await bed.call('GET', '/apikeys/current', { as });
      answers.push({ afterLock, status });
    }
  };
  const lock = async () => {
    const { status } = await bed.call('POST', `/apikeys/${key.ID}`, { as: administrator.as, body: { active: false } });
    locked = status === 200;
  };
  await Promise.all([hammer(), hammer(), hammer(), lock(), hammer(), hammer()]);
  expect(locked).toBe(true);
  expect(answers.filter(({ afterLock }) => afterLock).length).toBeGreaterThan(100);
  for (const { afterLock, status } of answers) if (afterLock) expect(status).toBe(401);
  expect((await describeKey(bed, key.ID)).active).toBe(false);
});

test('the last sign-in is written at most once a minute', async () => {
  await using bed = await createTestBed();
  const { as, key } = await bed.createKey();
  const first = bed.clock.now;
  const lastSignIn = async () => {
    expect((await bed.call('GET', '/apikeys', { as })).status).toBe(200);
    return (await bed.db.selectFrom('api_key').select('last_sign_in').where('id', '=', key.ID).executeTakeFirst())
      ?.last_sign_in;
  };
  expect(await lastSignIn()).toBe(first);
  bed.clock.advance(minute - 1);
  expect(await lastSignIn()).toBe(first);
  bed.clock.advance(1);
  expect(await lastSignIn()).toBe(first + minute);
});

test('a key is accepted up to the last millisecond before its expiry date, and not from it on', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey({ expiryDate: bed.clock.now + 1000 });
  bed.clock.advance(999);
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(200);
  bed.clock.advance(1);
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(401);
});

test('a lock by the manager ends by itself', async () => {
  await using bed = await createTestBed();
  const { as, key } = await bed.createKey();
  await bed.db
    .updateTable('api_key')
    .set({ unlock_time: bed.clock.now + 1000 })
    .where('id', '=', key.ID)
    .execute();
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(401);
  bed.clock.advance(1000);
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(200);
});

test('another role, other rights of the role, a lock and an unlock hold from the next call on', async () => {
  await using bed = await createTestBed();
  const { as: administrator } = await bed.signIn();
  const { as, key } = await bed.createKey();
  const change = async (body: object) => {
    expect((await bed.call('POST', `/apikeys/${key.ID}`, { as: administrator, body })).status).toBe(200);
    return (await bed.call('GET', '/apikeys', { as })).status;
  };
  expect(await change({ roleID: roles.auditor })).toBe(403);
  expect(await change({ roleID: roles.readOnly })).toBe(200);
  expect(await change({ active: false })).toBe(401);
  expect(await change({ active: true })).toBe(200);
  await bed.db.updateTable('role').set({ rights: '{}', version: 2 }).where('id', '=', roles.readOnly).execute();
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(403);
  await bed.db.updateTable('role').set({ allow_web_service: 0 }).where('id', '=', roles.readOnly).execute();
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(401);
});

test('a call that says to be two at once is refused', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  const session = await bed.signIn();
  for (const other of [session.as, { cookie: `sID=${session.sID}` }, { rid: session.rID }]) {
    const { status, body } = await bed.call('POST', '/apikeys', {
      as: { ...as, ...other },
      body: { keyName: 'x', roleID: 1 },
    });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'malformed' });
  }
  expect((await bed.call('GET', '/apikeys', { as })).body.apiKeys).toHaveLength(1);
});

test('two secret keys in one header are no key', async () => {
  await using bed = await createTestBed();
  const { key } = await bed.createKey();
  const as = { 'api-secret-key': `${key.secretKey}, ${key.secretKey}` };
  expect((await bed.call('GET', '/apikeys', { as })).status).toBe(401);
});

test('who calls is never taken from the body', async () => {
  await using bed = await createTestBed();
  const { key } = await bed.createKey();
  const body = { keyName: 'x', roleID: 1, ID: key.ID, userID: 1, administratorID: 1, secretKey: key.secretKey };
  expect((await bed.call('POST', '/apikeys', { body })).status).toBe(401);
  expect((await describeKey(bed, key.ID + 1)).code).toBe('not_found');
});
