import { expect, test } from 'vitest';
import { verifyChain } from '#manager/system-events/verify.ts';
import { createSeededRandom, createTestBed, type TestBed } from '#manager/testing.ts';
import { type Demo, seedDemo } from './data.ts';

async function seed(bed: TestBed, keys?: number): Promise<Demo> {
  const given = { db: bed.db, clock: () => bed.clock.now, random: createSeededRandom('demo') };
  return seedDemo({ ...given, ...(keys === undefined ? {} : { keys }) });
}

async function signIn(bed: TestBed, { userName, password }: { userName: string; password: string }) {
  const { headers, body } = await bed.call('POST', '/sessions', { body: { userName, password } });
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '', rid: String(body.RID) };
}

test('the demo has keys in every state, and both sign-ins work', async () => {
  await using bed = await createTestBed();
  const { fullAccess, readOnly } = await seed(bed);
  const { now } = bed.clock;
  const { body } = await bed.call('GET', '/apikeys', { as: await signIn(bed, fullAccess) });
  const keys: { [field: string]: number }[] = body.apiKeys;
  const count = (test: (key: { [field: string]: number }) => boolean) => keys.filter(test).length;
  expect(keys).toHaveLength(1284);
  expect({
    expired: count(({ expiryDate = Number.POSITIVE_INFINITY }) => expiryDate <= now),
    soon: count(({ expiryDate = 0 }) => expiryDate > now && expiryDate < now + 14 * 24 * 3_600_000),
    locked: count(({ active }) => !active),
    lockedUntil: count(({ unlockTime = 0 }) => unlockTime > now),
    neverUsed: count((key) => key.lastSignIn === undefined),
  }).toEqual({ expired: 23, soon: 12, locked: 9, lockedUntil: 3, neverUsed: 40 });
  expect(count(({ lastSignIn = now, created = 0 }) => lastSignIn < created)).toBe(0);
  const descriptions = keys.map(({ description }) => String(description));
  expect(descriptions.filter((text) => / ?\[replaces \d+\]$/.test(text))).toHaveLength(4);
  const reader = await signIn(bed, readOnly);
  expect((await bed.call('GET', '/apikeys', { as: reader })).status).toBe(200);
  expect((await bed.call('DELETE', '/apikeys/1', { as: reader })).status).toBe(403);
});

test('the demo has users in every state, and events that hold together and reach back beyond a month', async () => {
  await using bed = await createTestBed();
  const { fullAccess } = await seed(bed, 1);
  const { body } = await bed.call('GET', '/administrators', { as: await signIn(bed, fullAccess) });
  const users: { [field: string]: unknown }[] = body.administrators;
  const some = (test: (user: { [field: string]: unknown }) => boolean) => users.some(test);
  expect(users).toHaveLength(14);
  expect(some(({ active }) => active === false)).toBe(true);
  expect(some(({ unlockTime = 0 }) => Number(unlockTime) > bed.clock.now)).toBe(true);
  expect(some(({ lastSignIn }) => lastSignIn === undefined)).toBe(true);
  expect(some(({ mfaType }) => mfaType === 'local-totp')).toBe(true);
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true });
  const [oldest] = await bed.db.selectFrom('system_event').select('time').orderBy('time').execute();
  expect(bed.clock.now - (oldest?.time ?? 0)).toBeGreaterThan(31 * 24 * 3_600_000);
});

test('the same seed gives the same data', async () => {
  await using one = await createTestBed();
  await using two = await createTestBed();
  expect(await seed(one, 40)).toEqual(await seed(two, 40));
  for (const table of ['api_key', 'role', 'administrator', 'system_event'] as const) {
    const [left, right] = await Promise.all([one, two].map(({ db }) => db.selectFrom(table).selectAll().execute()));
    expect(left).toEqual(right);
  }
});

test('the keys of the demo were called when they were used last, and never after the present hour', async () => {
  await using bed = await createTestBed();
  await seed(bed, 60);
  const keys = await bed.db.selectFrom('api_key').select(['id', 'last_sign_in']).execute();
  const rows = await bed.db.selectFrom('api_usage').selectAll().execute();
  const hour = 3_600_000;
  for (const { id, last_sign_in } of keys.filter((key) => key.last_sign_in !== null)) {
    const last = Math.floor((last_sign_in ?? 0) / hour) * hour;
    expect(rows.some((row) => row.api_key_id === id && row.hour === last)).toBe(true);
  }
  expect(rows.every((row) => row.hour <= bed.clock.now && row.failures <= row.requests)).toBe(true);
  expect(rows.length).toBeGreaterThan(1000);
});
