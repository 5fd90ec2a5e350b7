import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Judged, keepStill } from './db/guard.ts';
import { createTestLocation } from './db/testing/database.ts';
import { type As, createBeside, createTestBed, type Reply, roles, type TestBed } from './testing.ts';

const password = 'correct horse battery';

function statuses(answers: Reply[]): number[] {
  return answers.map(({ status }) => status).sort();
}

test('what happens to a key in one process holds on the next call to another', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const { key, as } = await one.createKey();
  const { as: administrator } = await one.signIn();
  const calls = async () => (await other.call('GET', '/apikeys', { as })).status;
  const change = async (body: object) => {
    expect((await one.call('POST', `/apikeys/${key.ID}`, { as: administrator, body })).status).toBe(200);
    return calls();
  };
  expect(await calls()).toBe(200);
  expect(await change({ active: false })).toBe(401);
  expect(await change({ active: true })).toBe(200);
  expect(await change({ roleID: roles.auditor })).toBe(403);
  expect(await change({ roleID: roles.readOnly })).toBe(200);
  await one.call('POST', `/apikeys/${key.ID}/secretkey`, { as: administrator });
  expect(await calls()).toBe(401);
});

test('a limit on the lifetime of keys that is set in one process holds on the next call to another', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const { key, as } = await one.createKey();
  one.clock.advance(8 * 24 * 60 * 60_000);
  const { as: administrator } = await one.signIn();
  const limit = (value: string) =>
    one.call('POST', '/keyroom/settings', { as: administrator, body: { keyroomApiKeyLifetimeMax: { value } } });
  const calls = async () => (await other.call('GET', `/apikeys/${key.ID}`, { as })).status;
  expect(await calls()).toBe(200);
  await limit('1 Week');
  expect(await calls()).toBe(401);
  await limit('No Limit');
  expect(await calls()).toBe(200);
});

test('other rights of a role and the way in that it leaves hold on the next call to another process', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const { as: administrator } = await one.signIn();
  const viewing = { platformRights: { apikeyRights: { canViewApiKeys: true } } };
  const roleID = await one.addRole({ name: 'Viewer', rights: viewing });
  const { as } = await one.createKey({ roleID });
  const change = async (body: object) => {
    expect((await one.call('POST', `/roles/${roleID}`, { as: administrator, body })).status).toBe(200);
    return (await other.call('GET', '/apikeys', { as })).status;
  };
  expect(await change({ description: 'looks' })).toBe(200);
  expect(await change({ rights: { platformRights: { apikeyRights: { canViewApiKeys: false } } } })).toBe(403);
  expect(await change({ rights: viewing })).toBe(200);
  expect(await change({ allowWebService: false })).toBe(401);
});

test('a session that is signed out of in one process has ended in the other, and one of a locked user too', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const { as: administrator } = await one.signIn();
  const signedOut = await one.signIn();
  const locked = await one.signIn();
  const calls = async ({ as }: { as: As }) => (await other.call('GET', '/sessions/current', { as })).status;
  expect([await calls(signedOut), await calls(locked)]).toEqual([200, 200]);
  await one.call('DELETE', '/sessions', { as: signedOut.as });
  await one.call('POST', `/administrators/${locked.administratorID}`, { as: administrator, body: { active: false } });
  expect([await calls(signedOut), await calls(locked)]).toEqual([401, 401]);
});

test('of 20 keys created at once under one name in two processes, one is', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const { as } = await one.signIn();
  const create = (bed: TestBed) => bed.call('POST', '/apikeys', { as, body: { keyName: 'same', roleID: 1 } });
  const answers = await Promise.all(Array.from({ length: 10 }, () => [create(one), create(other)]).flat());
  expect(statuses(answers)).toEqual([200, ...Array(19).fill(409)]);
  expect(
    await one.db.selectFrom('system_event').select('id').where('event', '=', 'api_key_created').execute(),
  ).toHaveLength(1);
});

test('changes of different fields at once in two processes all hold, and of those on one view one does', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const { key } = await one.createKey();
  const { as } = await one.signIn();
  const modify = (bed: TestBed, body: object, headers: As = {}) =>
    bed.call('POST', `/apikeys/${key.ID}`, { as, body, headers });
  await Promise.all([
    modify(one, { description: 'new' }),
    modify(other, { locale: 'ja-JP' }),
    modify(one, { timeZone: 'Asia/Tokyo' }),
    modify(other, { roleID: roles.auditor }),
  ]);
  const { body, headers } = await one.call('GET', `/apikeys/${key.ID}`, { as });
  expect(body).toMatchObject({ description: 'new', locale: 'ja-JP', timeZone: 'Asia/Tokyo', roleID: roles.auditor });
  const seen = { 'if-match': String(headers.etag) };
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => modify(index % 2 ? one : other, { description: `${index}` }, seen)),
  );
  expect(statuses(answers)).toEqual([200, ...Array(9).fill(409)]);
});

test('the set-up link of one process works with the other, and of many at once one is taken', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const links = [await one.manager.setUpToken(), await other.manager.setUpToken()];
  const setUp = (bed: TestBed, index: number) =>
    bed.call('POST', '/keyroom/set-up', { body: { userName: `admin-${index}`, password, token: links[index % 2] } });
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => setUp(index < 3 ? one : other, index)));
  expect(statuses(answers)).toEqual([200, ...Array(5).fill(409)]);
  expect(await one.db.selectFrom('administrator').select('id').execute()).toHaveLength(1);
  expect(await one.db.selectFrom('set_up_link').select('created').execute()).toEqual([]);
});

test('processes that start at once on an empty database make its tables once', async () => {
  await using place = await createTestLocation({ own: true });
  const beds = await Promise.all(
    Array.from({ length: 4 }, (_, index) => createTestBed({ location: place.location, seed: `${index}` })),
  );
  const [first] = beds;
  expect(await first?.db.selectFrom('role').select('id').execute()).toHaveLength(3);
  for (const bed of beds) await bed[Symbol.asyncDispose]();
});

test('a key that two processes are hammered with is never let in once its lock is acknowledged', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const { as, key } = await one.createKey();
  const { as: administrator } = await one.signIn();
  let locked = false;
  const answers: { afterLock: boolean; status: number }[] = [];
  const hammer = async (bed: TestBed, name: string) => {
    for (let calls = 0, refused = 0; refused < 5; calls += 1) {
      const afterLock = locked;
      const { status } =
        calls % 2
          ? await bed.call('GET', '/apikeys/current', { as })
          : await bed.call('POST', '/apikeys', { as, body: { keyName: `${name}-${calls}`, roleID: 1 } });
      answers.push({ afterLock, status });
      if (afterLock) refused += 1;
      // A step of time makes every call due to write its sign-in, which must not write the lock away.
      bed.clock.advance(61_000);
    }
  };
  const lock = async () => {
    while (answers.length < 40) await new Promise((resolve) => setImmediate(resolve));
    // The administrator's own session has grown old by all those steps.
    await one.db.updateTable('session').set({ created: one.clock.now, last_activity: one.clock.now }).execute();
    const body = { active: false };
    const { status } = await other.call('POST', `/apikeys/${key.ID}`, { as: administrator, body });
    expect(status).toBe(200);
    locked = true;
  };
  const hammers = Array.from({ length: 8 }, (_, index) => hammer(index % 2 ? one : other, `key-${index}`));
  await Promise.all([...hammers, lock()]);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(30);
  for (const { afterLock, status } of answers) if (afterLock) expect(status).toBe(401);
  const row = await one.db.selectFrom('api_key').select('active').where('id', '=', key.ID).executeTakeFirst();
  expect(row).toEqual({ active: 0 });
});

test('a call waits while what it is judged by is changed, and is judged by what it has become', async () => {
  await using one = await createTestBed();
  await using other = await createBeside(one);
  const { key, as } = await one.createKey();
  // Its sign-in is written down now, and not again within the minute.
  expect((await other.call('GET', '/apikeys/current', { as })).status).toBe(200);
  let answered = false;
  const call = await one.db.transaction().execute(async (tx) => {
    await keepStill(tx, [], { guard: 'api_key', id: key.ID });
    await tx.updateTable('api_key').set({ active: 0 }).where('id', '=', key.ID).execute();
    const begun = other.call('POST', '/apikeys', { as, body: { keyName: 'late', roleID: 1 } }).finally(() => {
      answered = true;
    });
    while (!answered && !(await someoneWaits(one)));
    expect(answered).toBe(false);
    return { begun };
  });
  expect((await call.begun).status).toBe(401);
});

/** Whether somebody waits for a guard. */
async function someoneWaits({ db }: TestBed): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return rows.length > 0;
}

interface Ids {
  key: number;
  role: number;
  administrator: number;
}

test.each<[what: string, path: (ids: Ids) => string, judged: (ids: Ids) => Judged, method?: string, body?: object]>([
  ['a key', ({ key }) => `/apikeys/${key}`, ({ key }) => ({ guard: 'api_key', id: key }), 'POST', { active: false }],
  ['a secret key', ({ key }) => `/apikeys/${key}/secretkey`, ({ key }) => ({ guard: 'api_key', id: key })],
  ['a key that goes', ({ key }) => `/apikeys/${key}`, ({ key }) => ({ guard: 'api_key', id: key }), 'DELETE'],
  ['a role', ({ role }) => `/roles/${role}`, ({ role }) => ({ guard: 'role', id: role }), 'POST', { description: 'x' }],
  ['a role that goes', ({ role }) => `/roles/${role}`, ({ role }) => ({ guard: 'role', id: role }), 'DELETE'],
  [
    'a user',
    ({ administrator }) => `/administrators/${administrator}`,
    ({ administrator }) => ({ guard: 'administrator', id: administrator }),
    'POST',
    { active: false },
  ],
  [
    'a user who goes',
    ({ administrator }) => `/administrators/${administrator}`,
    ({ administrator }) => ({ guard: 'administrator', id: administrator }),
    'DELETE',
  ],
])(
  'a change of %s waits for the calls under way that are judged by it',
  async (_what, path, judged, method = 'POST', body = {}) => {
    await using one = await createTestBed();
    await using other = await createBeside(one);
    const { key } = await one.createKey();
    const role = await one.addRole({ name: 'Free', rights: {} });
    const administrator = await one.addAdministrator('somebody');
    const { as } = await one.signIn();
    const ids = { key: key.ID, role, administrator };
    let answered = false;
    const change = await one.db.transaction().execute(async (tx) => {
      await keepStill(tx, [judged(ids)]);
      const begun = other.call(method, path(ids), { as, body }).finally(() => {
        answered = true;
      });
      while (!answered && !(await someoneWaits(one)));
      expect(answered).toBe(false);
      return { begun };
    });
    expect((await change.begun).status).toBe(200);
  },
);
