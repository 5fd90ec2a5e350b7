import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { createManager } from '#manager/manager.ts';
import { type As, createTestBed, type TestBed, testSecretKey } from '#manager/testing.ts';

type Limits = Partial<
  Record<'keyroomApiRateLimitPerKey' | 'keyroomApiRateLimitPerTenant' | 'keyroomApiRateLimitPerNode', number>
>;

async function set(bed: TestBed, limits: Limits | { keyroomApiRateLimitEnabled: boolean }): Promise<void> {
  const { as } = await bed.signIn();
  const body = Object.fromEntries(Object.entries(limits).map(([name, value]) => [name, { value }]));
  expect((await bed.call('POST', '/keyroom/settings', { as, body })).status).toBe(200);
}

function call(bed: TestBed, as: As) {
  return bed.call('GET', '/apikeys/current', { as });
}

/** How many calls were answered with each status. */
async function hammer(bed: TestBed, as: As, times: number, ask = call): Promise<Record<number, number>> {
  const answers = await Promise.all(Array.from({ length: times }, () => ask(bed, as)));
  return answers.reduce<Record<number, number>>((counts, { status }) => {
    counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  }, {});
}

test('of 200 calls at once with a key as many are admitted as are allowed, and others are not touched by it', async () => {
  await using bed = await createTestBed();
  const [busy, other] = [await bed.createKey(), await bed.createKey()];
  await set(bed, { keyroomApiRateLimitPerKey: 50 });
  expect(await hammer(bed, busy.as, 200)).toEqual({ 200: 50, 429: 150 });
  const { status, body, headers } = await call(bed, busy.as);
  expect({ status, body }).toEqual({
    status: 429,
    body: { message: 'Too many API requests.', code: 'too_many_requests' },
  });
  expect(headers['retry-after']).toBe('60');
  expect((await call(bed, other.as)).status).toBe(200);
});

test('Retry-After says when a call is admitted again, and refused calls do not put that off', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await set(bed, { keyroomApiRateLimitPerKey: 2 });
  await call(bed, as);
  bed.clock.advance(10_250);
  await call(bed, as);
  const refused = await call(bed, as);
  expect(refused.headers['retry-after']).toBe('50');
  bed.clock.advance(49_749);
  expect((await call(bed, as)).headers['retry-after']).toBe('1');
  bed.clock.advance(1);
  expect((await call(bed, as)).status).toBe(200);
  expect((await call(bed, as)).headers['retry-after']).toBe('10');
});

test('all keys together have the limit of the tenant, which sessions do not use up', async () => {
  await using bed = await createTestBed();
  const [one, other] = [await bed.createKey(), await bed.createKey()];
  const { as } = await bed.signIn();
  await set(bed, { keyroomApiRateLimitPerTenant: 30 });
  const list = () => bed.call('GET', '/roles', { as });
  expect(await hammer(bed, as, 40, list)).toEqual({ 200: 40 });
  const [first, second] = await Promise.all([hammer(bed, one.as, 25), hammer(bed, other.as, 25)]);
  expect((first[200] ?? 0) + (second[200] ?? 0)).toBe(30);
  expect(await hammer(bed, as, 5, list)).toEqual({ 200: 5 });
});

test('a call that the tenant’s limit refuses does not count for its key', async () => {
  await using bed = await createTestBed();
  const [one, other] = [await bed.createKey(), await bed.createKey()];
  await set(bed, { keyroomApiRateLimitPerKey: 10, keyroomApiRateLimitPerTenant: 10 });
  expect(await hammer(bed, one.as, 10)).toEqual({ 200: 10 });
  expect(await hammer(bed, other.as, 10)).toEqual({ 429: 10 });
  await set(bed, { keyroomApiRateLimitPerTenant: 100 });
  expect(await hammer(bed, other.as, 12)).toEqual({ 200: 10, 429: 2 });
});

test('somebody else’s wrong secrets do not use up a key’s calls', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey();
  await set(bed, { keyroomApiRateLimitPerKey: 5 });
  const wrong = { 'api-secret-key': `${key.ID}:${'A'.repeat(43)}=` };
  expect(await hammer(bed, wrong, 20)).toEqual({ 401: 20 });
  expect(await hammer(bed, as, 5)).toEqual({ 200: 5 });
});

test('the process has a limit for every call, whoever makes it, and no key can use it up beyond its own', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await set(bed, { keyroomApiRateLimitPerKey: 10, keyroomApiRateLimitPerNode: 100 });
  bed.clock.advance(60_000);
  expect(await hammer(bed, as, 150)).toEqual({ 200: 10, 429: 140 });
  const anonymous = () => bed.call('GET', '/keyroom/set-up');
  expect(await hammer(bed, {}, 150, anonymous)).toEqual({ 200: 90, 429: 60 });
  expect((await bed.call('POST', '/sessions', { body: {} })).headers['retry-after']).toBe('60');
});

test('limits are changed and switched off by settings, from the next call on', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await set(bed, { keyroomApiRateLimitPerKey: 1 });
  expect(await hammer(bed, as, 2)).toEqual({ 200: 1, 429: 1 });
  await set(bed, { keyroomApiRateLimitPerKey: 3 });
  expect(await hammer(bed, as, 3)).toEqual({ 200: 2, 429: 1 });
  await set(bed, { keyroomApiRateLimitEnabled: false });
  expect(await hammer(bed, as, 20)).toEqual({ 200: 20 });
});

test('a manager that is started without limits has none', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await set(bed, { keyroomApiRateLimitPerKey: 1 });
  const other = await createManager({
    db: bed.db,
    clock: () => bed.clock.now,
    random: bed.random,
    secretKey: testSecretKey,
    callLimits: 'off',
  });
  const app = Fastify();
  await app.register(other.plugin);
  const statuses = await Promise.all(
    Array.from({ length: 5 }, async () => (await app.inject({ url: '/api/apikeys/current', headers: as })).statusCode),
  );
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  await app.close();
});

test('a clock that is put back by an hour does not keep keys out for an hour', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await set(bed, { keyroomApiRateLimitPerKey: 5 });
  bed.clock.advance(3_600_000);
  expect(await hammer(bed, as, 10)).toEqual({ 200: 5, 429: 5 });
  bed.clock.advance(-3_600_000);
  expect(await hammer(bed, as, 10)).toEqual({ 200: 5, 429: 5 });
  bed.clock.advance(60_000);
  expect(await hammer(bed, as, 5)).toEqual({ 200: 5 });
});
