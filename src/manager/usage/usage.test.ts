import Fastify from 'fastify';
import { expect, test } from 'vitest';
import type { ApiUsageMetric } from '#contract/usage.ts';
import { createManager } from '#manager/manager.ts';
import { type As, createTestBed, roles, type TestBed, testSecretKey } from '#manager/testing.ts';

const hour = 3_600_000;
const day = 24 * hour;

async function list(bed: TestBed, as: As): Promise<ApiUsageMetric[]> {
  return (await bed.call('GET', '/apiusagemetrics', { as })).body.apiUsageMetrics;
}

async function search(bed: TestBed, as: As, ...searchCriteria: object[]): Promise<ApiUsageMetric[]> {
  return (await bed.call('POST', '/apiusagemetrics/search', { as, body: { searchCriteria } })).body.apiUsageMetrics;
}

/** How many rows there are, which no call has asked for. */
async function countRows(bed: TestBed): Promise<number> {
  return (await bed.db.selectFrom('api_usage').select('id').execute()).length;
}

test('the calls of a key are counted by the hour, and those that were refused also as failures', async () => {
  await using bed = await createTestBed();
  const { key, as: withKey } = await bed.createKey();
  const timestamp = bed.clock.now;
  await bed.call('GET', '/apikeys', { as: withKey });
  await bed.call('GET', '/apikeys/99', { as: withKey });
  await bed.call('GET', '/apikeys', { as: { 'api-secret-key': `${key.ID}:${'A'.repeat(43)}=` } });
  bed.clock.advance(hour);
  const next = bed.clock.now;
  await bed.call('GET', '/apikeys/current', { as: withKey });
  const { as } = await bed.signIn();
  expect(await list(bed, as)).toEqual([
    { ID: 1, apiKeyID: key.ID, timestamp, date: timestamp, requests: 3, failures: 2 },
    { ID: 2, apiKeyID: key.ID, timestamp: next, date: next, requests: 1, failures: 0 },
  ]);
});

test('locked and expired keys have failures; keys that do not exist, and sessions, are not counted', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key, as: withKey } = await bed.createKey();
  await bed.call('POST', `/apikeys/${key.ID}`, { as, body: { active: false } });
  expect((await bed.call('GET', '/apikeys', { as: withKey })).status).toBe(401);
  expect((await bed.call('GET', '/apikeys', { as: { 'api-secret-key': `99:${'A'.repeat(43)}=` } })).status).toBe(401);
  await bed.call('GET', '/apikeys', { as });
  expect(await list(bed, as)).toMatchObject([{ apiKeyID: key.ID, requests: 1, failures: 1 }]);
});

test('a call writes nothing; what was counted is written when asked for, and when the manager closes', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  await bed.call('GET', '/apikeys', { as });
  expect(await countRows(bed)).toBe(0);
  await bed.manager.flush();
  expect(await countRows(bed)).toBe(1);
  bed.clock.advance(hour);
  await bed.call('GET', '/apikeys', { as });
  await bed.manager.close();
  expect(await countRows(bed)).toBe(2);
});

test('what several processes count adds up', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key, as: withKey } = await bed.createKey();
  const other = await createManager({
    db: bed.db,
    clock: () => bed.clock.now,
    random: bed.random,
    secretKey: testSecretKey,
  });
  const app = Fastify();
  await app.register(other.plugin);
  await bed.call('GET', '/apikeys', { as: withKey });
  await app.inject({ url: '/api/apikeys', headers: withKey });
  await app.inject({ url: '/api/apikeys/99', headers: withKey });
  await Promise.all([bed.manager.flush(), other.flush()]);
  await app.close();
  expect(await list(bed, as)).toMatchObject([{ apiKeyID: key.ID, requests: 3, failures: 1 }]);
});

test('usage is found by key, time and counts, and paged by ID', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const start = bed.clock.now;
  const rows = [
    { api_key_id: 7, hour: start, requests: 10, failures: 0 },
    { api_key_id: 8, hour: start, requests: 20, failures: 5 },
    { api_key_id: 7, hour: start + hour, requests: 30, failures: 1 },
  ];
  await bed.db.insertInto('api_usage').values(rows).execute();
  const found = async (...criteria: object[]) => (await search(bed, as, ...criteria)).map(({ ID }) => ID);
  expect(await found()).toEqual([1, 2, 3]);
  expect(await found({ fieldName: 'apiKeyID', numericValue: 7 })).toEqual([1, 3]);
  for (const fieldName of ['timestamp', 'date']) {
    expect(await found({ fieldName, firstDateValue: start + 1 })).toEqual([3]);
  }
  expect(await found({ fieldName: 'failures', numericValue: 0, numericTest: 'greater-than' })).toEqual([2, 3]);
  expect(await found({ fieldName: 'requests', numericValue: '20' }, { idValue: 1, idTest: 'greater-than' })).toEqual([
    2,
  ]);
  const refused = await bed.call('POST', '/apiusagemetrics/search', {
    as,
    body: { searchCriteria: [{ fieldName: 'keyName', stringValue: 'x' }] },
  });
  expect(refused.status).toBe(400);
});

test('what is older than 400 days is removed', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const values = [400, 401].map((days) => ({
    api_key_id: 7,
    hour: bed.clock.now - days * day,
    requests: 1,
    failures: 0,
  }));
  await bed.db.insertInto('api_usage').values(values).execute();
  expect(await list(bed, as)).toMatchObject([{ timestamp: bed.clock.now - 400 * day }]);
});

test('usage is for those who may view API keys', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn(roles.auditor);
  expect((await bed.call('GET', '/apiusagemetrics', { as })).status).toBe(403);
  expect((await bed.call('POST', '/apiusagemetrics/search', { as, body: {} })).status).toBe(403);
});
