import { expect, test } from 'vitest';
import { createTestBed, type TestBed } from '#manager/testing.ts';

const minute = 60_000;

async function describe(bed: TestBed, id: number) {
  const { as } = await bed.signIn();
  const { body } = await bed.call('GET', `/apikeys/${id}`, { as });
  return { created: body.secretCreated, firstUsed: body.secretFirstUsed, lastSignIn: body.lastSignIn };
}

/** Calls with the key; the answer says how the key itself sees it. */
async function use(bed: TestBed, secretKey: string) {
  const { status, body } = await bed.call('GET', '/apikeys/current', { as: { 'api-secret-key': secretKey } });
  return { status, firstUsed: body.secretFirstUsed };
}

test('a key says when its secret was handed out, and from the first call on when that was', async () => {
  await using bed = await createTestBed();
  const { key } = await bed.createKey();
  const handedOut = bed.clock.now;
  expect(key).toMatchObject({ secretCreated: handedOut });
  expect(key).not.toHaveProperty('secretFirstUsed');
  expect(await describe(bed, key.ID)).toEqual({ created: handedOut });

  bed.clock.advance(12 * minute);
  const first = bed.clock.now;
  expect(await use(bed, key.secretKey)).toEqual({ status: 200, firstUsed: first });
  bed.clock.advance(5 * minute);
  await use(bed, key.secretKey);
  expect(await describe(bed, key.ID)).toEqual({ created: handedOut, firstUsed: first, lastSignIn: bed.clock.now });
});

test('a new secret has not been used, and its first call is noted even right after one with the old secret', async () => {
  await using bed = await createTestBed();
  const { key } = await bed.createKey();
  const { as } = await bed.signIn();
  await use(bed, key.secretKey);
  bed.clock.advance(10);
  const { body: renewed } = await bed.call('POST', `/apikeys/${key.ID}/secretkey`, { as });
  expect(renewed).toMatchObject({ secretCreated: bed.clock.now });
  expect(renewed).not.toHaveProperty('secretFirstUsed');
  bed.clock.advance(10);
  const refused = bed.clock.now;
  expect((await use(bed, key.secretKey)).status).toBe(401);
  expect(await describe(bed, key.ID)).toMatchObject({ firstUsed: undefined });
  bed.clock.advance(10);
  expect(await use(bed, renewed.secretKey)).toEqual({ status: 200, firstUsed: refused + 10 });
  expect(await describe(bed, key.ID)).toMatchObject({ firstUsed: bed.clock.now, lastSignIn: bed.clock.now });
});

test('a key that renews its own secret has not used the new one yet', async () => {
  await using bed = await createTestBed();
  const { key } = await bed.createKey();
  const as = { 'api-secret-key': key.secretKey };
  const { status, body } = await bed.call('POST', '/apikeys/current/secretkey', { as });
  expect(status).toBe(200);
  expect(await describe(bed, key.ID)).toMatchObject({ created: bed.clock.now, firstUsed: undefined });
  expect(await use(bed, body.secretKey)).toEqual({ status: 200, firstUsed: bed.clock.now });
});

test('of many first calls at once one moment stays, and no call of the old secret counts for the new one', async () => {
  await using bed = await createTestBed();
  const { key } = await bed.createKey();
  const { as } = await bed.signIn();
  const calls = Array.from({ length: 20 }, () => use(bed, key.secretKey));
  const replacement = bed.call('POST', `/apikeys/${key.ID}/secretkey`, { as });
  await Promise.all([...calls, ...Array.from({ length: 20 }, () => use(bed, key.secretKey))]);
  const { body } = await replacement;
  expect(await describe(bed, key.ID)).toMatchObject({ created: bed.clock.now, firstUsed: undefined });

  const first = bed.clock.now + 1;
  bed.clock.advance(1);
  await Promise.all(Array.from({ length: 20 }, () => use(bed, body.secretKey)));
  bed.clock.advance(2 * minute);
  await use(bed, body.secretKey);
  expect(await describe(bed, key.ID)).toMatchObject({ firstUsed: first });
});

test('to try a secret in the console is a sign-in, and no use of it', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey();
  const headers = { 'sec-fetch-site': 'same-origin' };
  expect((await bed.call('GET', '/apikeys/current', { as, headers })).body).not.toHaveProperty('secretFirstUsed');
  expect(await describe(bed, key.ID)).toMatchObject({ firstUsed: undefined, lastSignIn: bed.clock.now });
  bed.clock.advance(10);
  expect(await use(bed, key.secretKey)).toEqual({ status: 200, firstUsed: bed.clock.now });
});

test('of a secret handed out nobody knows when, nothing is said of its first use', async () => {
  await using bed = await createTestBed();
  const { key } = await bed.createKey();
  await bed.db.updateTable('api_key').set({ secret_created: null }).execute();
  expect((await use(bed, key.secretKey)).status).toBe(200);
  expect(await describe(bed, key.ID)).toEqual({ lastSignIn: bed.clock.now });
});

test('keys are searched by when their secret was handed out, and by never having been used since', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const used = await bed.createKey({ keyName: 'used' });
  await use(bed, used.key.secretKey);
  bed.clock.advance(minute);
  await bed.createKey({ keyName: 'unused' });
  const search = async (searchCriteria: object[]) => {
    const { body } = await bed.call('POST', '/apikeys/search', { as, body: { searchCriteria } });
    return body.apiKeys.map(({ keyName }: { keyName: string }) => keyName);
  };
  expect(await search([{ fieldName: 'secretFirstUsed', nullTest: true }])).toEqual(['unused']);
  expect(await search([{ fieldName: 'secretCreated', firstDateValue: bed.clock.now }])).toEqual(['unused']);
  expect(await search([{ fieldName: 'secretFirstUsed', lastDateValue: bed.clock.now }])).toEqual(['used']);
});

test('neither field is a client’s to set, and an edit changes neither', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key } = await bed.createKey();
  const { secretCreated } = key;
  bed.clock.advance(minute);
  const body = { description: 'x', secretCreated: 5, secretFirstUsed: 6 };
  const changed = await bed.call('POST', `/apikeys/${key.ID}`, { as, body });
  expect(changed.body).toMatchObject({ description: 'x', secretCreated });
  expect(changed.body).not.toHaveProperty('secretFirstUsed');
  const { body: created } = await bed.call('POST', '/apikeys', { as, body: { ...body, keyName: 'new', roleID: 1 } });
  expect(created).toMatchObject({ secretCreated: bed.clock.now });
});
