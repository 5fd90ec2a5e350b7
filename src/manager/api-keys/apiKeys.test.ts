import { expect, test } from 'vitest';
import { createTestBed, roles } from '#manager/testing.ts';

const day = 24 * 60 * 60_000;

test('creating a key takes the defaults of the contract and shows the secret key once', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { status, body } = await bed.call('POST', '/apikeys', { as, body: { keyName: '  CI deploy ', roleID: '2' } });
  expect(status).toBe(200);
  const { secretKey, ...key } = body;
  expect(secretKey).toMatch(/^1:[A-Za-z0-9+/]{43}=$/);
  expect(key).toEqual({
    ID: 1,
    keyName: 'CI deploy',
    description: '',
    locale: 'en-US',
    roleID: 2,
    timeZone: 'Europe/Berlin',
    active: true,
    created: bed.clock.now,
    unsuccessfulSignInAttempts: 0,
    secretCreated: bed.clock.now,
    serviceAccount: false,
  });
  expect((await bed.call('GET', '/apikeys/1', { as })).body).toEqual(key);
});

test('a key keeps everything it was given, a legacy time zone included', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const given = {
    keyName: '夜間レポート',
    description: 'Zeile 1\nZeile 2',
    locale: 'ja-JP',
    roleID: 3,
    timeZone: 'Asia/Calcutta',
    active: false,
    expiryDate: bed.clock.now + day,
  };
  const { body } = await bed.call('POST', '/apikeys', { as, body: given });
  expect(body).toMatchObject(given);
});

test('a key made by a key has the time zone of the key that made it', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey({ timeZone: 'US/Eastern' });
  const { body } = await bed.call('POST', '/apikeys', { as, body: { keyName: 'next', roleID: 1 } });
  expect(body.timeZone).toBe('US/Eastern');
});

test('fields that only the manager sets are ignored', async () => {
  await using bed = await createTestBed();
  const sent = {
    ID: 77,
    created: 1,
    lastSignIn: 1,
    secretKey: '1:x',
    unsuccessfulSignInAttempts: 9,
    serviceAccount: true,
  };
  const { key } = await bed.createKey({ ...sent, unlockTime: 5, owner: 'me' } as object);
  expect(key).toMatchObject({ ID: 1, created: bed.clock.now, unsuccessfulSignInAttempts: 0, serviceAccount: false });
  expect(key).not.toHaveProperty('lastSignIn');
  expect(key).not.toHaveProperty('owner');
});

test('names are unique whatever their case, width and surrounding space', async () => {
  await using bed = await createTestBed();
  await bed.createKey({ keyName: 'Ärger GmbH' });
  const { as } = await bed.signIn();
  for (const keyName of ['ärger gmbh', 'ÄRGER GMBH ', 'A\u0308rger GmbH', 'Ärger ＧｍｂＨ', 'Är\u200bger GmbH\u2060']) {
    const { status, body } = await bed.call('POST', '/apikeys', { as, body: { keyName, roleID: 1 } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'name_taken', errors: [{ path: 'keyName', code: 'name_taken' }] });
  }
});

test('of two keys created at once under one name, one is', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const create = () => bed.call('POST', '/apikeys', { as, body: { keyName: 'same', roleID: 1 } });
  const statuses = (await Promise.all([create(), create(), create()])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 409, 409]);
});

test('the IDs of deleted keys are never given again', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key } = await bed.createKey();
  expect(await bed.call('DELETE', `/apikeys/${key.ID}`, { as, body: {} })).toMatchObject({
    status: 200,
    body: undefined,
  });
  expect((await bed.createKey()).key.ID).toBe(key.ID + 1);
});

test('a deleted key is refused from the next call on', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key, as: deleted } = await bed.createKey();
  await bed.call('DELETE', `/apikeys/${key.ID}`, { as });
  expect((await bed.call('GET', '/apikeys', { as: deleted })).status).toBe(401);
  expect((await bed.call('GET', `/apikeys/${key.ID}`, { as })).status).toBe(404);
});

test('lists go by name without regard to case', async () => {
  await using bed = await createTestBed();
  for (const keyName of ['beta', 'Alpha', 'gamma', 'Beta 2', 'alpha 2']) await bed.createKey({ keyName });
  const { as } = await bed.signIn();
  const names = ({ body }: { body: { apiKeys: { keyName: string }[] } }) => body.apiKeys.map(({ keyName }) => keyName);
  const byName = ['Alpha', 'alpha 2', 'beta', 'Beta 2', 'gamma'];
  expect(names(await bed.call('GET', '/apikeys', { as }))).toEqual(byName);
  expect(names(await bed.call('POST', '/apikeys/search', { as }))).toEqual(byName);
  const byID = await bed.call('POST', '/apikeys/search', { as, body: { sortByObjectID: true } });
  expect(names(byID)).toEqual(['beta', 'Alpha', 'gamma', 'Beta 2', 'alpha 2']);
});

test('a change touches only the fields that were sent', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key } = await bed.createKey({ description: 'before', expiryDate: bed.clock.now + day });
  const { secretKey: _, ...before } = key;
  const { body } = await bed.call('POST', `/apikeys/${key.ID}`, { as, body: { description: 'after' } });
  expect(body).toEqual({ ...before, description: 'after' });
  expect((await bed.call('POST', `/apikeys/${key.ID}`, { as })).body).toEqual(body);
});

test('0 and null clear the expiry date', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  for (const expiryDate of [0, null, '0']) {
    const { key } = await bed.createKey({ expiryDate: bed.clock.now + day });
    const { body } = await bed.call('POST', `/apikeys/${key.ID}`, { as, body: { expiryDate } });
    expect(body).not.toHaveProperty('expiryDate');
  }
});

test('an expiry date has to lie ahead, unless it is the one the key has', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key } = await bed.createKey({ expiryDate: bed.clock.now + 1 });
  const change = (body: object) => bed.call('POST', `/apikeys/${key.ID}`, { as, body });
  bed.clock.advance(1000);
  const unchanged = { expiryDate: key.expiryDate, description: 'saved from the whole form' };
  expect((await change(unchanged)).status).toBe(200);
  for (const expiryDate of [bed.clock.now, bed.clock.now - 1, 1, -1]) {
    const answer = await change({ expiryDate });
    expect(answer.body).toMatchObject({ code: 'invalid', errors: [{ path: 'expiryDate', code: 'expiry_in_past' }] });
  }
  expect((await change({ expiryDate: bed.clock.now + 1 })).status).toBe(200);
});

test('unlocking lifts either lock and starts the count afresh; saying active of an active key does not', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key } = await bed.createKey();
  const change = async (body: object) => (await bed.call('POST', `/apikeys/${key.ID}`, { as, body })).body;
  await bed.db.updateTable('api_key').set({ failed_attempts: 5 }).execute();
  expect(await change({ active: true })).toMatchObject({ unsuccessfulSignInAttempts: 5 });
  await bed.db
    .updateTable('api_key')
    .set({ unlock_time: bed.clock.now + day })
    .execute();
  const unlocked = await change({ active: true });
  expect(unlocked).toMatchObject({ active: true, unsuccessfulSignInAttempts: 0 });
  expect(unlocked).not.toHaveProperty('unlockTime');
  await bed.db.updateTable('api_key').set({ failed_attempts: 3 }).execute();
  await change({ active: false });
  expect(await change({ active: true })).toMatchObject({ active: true, unsuccessfulSignInAttempts: 0 });
});

test('a change made on an outdated view is refused and writes nothing', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key, as: itself } = await bed.createKey();
  const path = `/apikeys/${key.ID}`;
  const etag = String((await bed.call('GET', path, { as })).headers.etag);
  await bed.call('GET', '/apikeys', { as: itself });
  const first = await bed.call('POST', path, { as, body: { description: 'first' }, headers: { 'if-match': etag } });
  expect(first.status).toBe(200);
  const second = await bed.call('POST', path, { as, body: { description: 'second' }, headers: { 'if-match': etag } });
  expect({ status: second.status, code: second.body.code }).toEqual({ status: 409, code: 'edit_conflict' });
  const seen = await bed.call('GET', path, { as });
  expect(seen.body.description).toBe('first');
  expect(seen.headers.etag).toBe(first.headers.etag);
  for (const tag of [`W/${first.headers.etag}`, '*', `"other", ${first.headers.etag}`]) {
    const again = await bed.call('POST', path, { as, body: { description: 'first' }, headers: { 'if-match': tag } });
    expect(again.status).toBe(200);
  }
  expect((await bed.call('POST', path, { as, body: { description: 'last one wins' } })).status).toBe(200);
});

test('a new secret keeps the ID and retires the old one at once', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { key, as: old } = await bed.createKey();
  const { status, body } = await bed.call('POST', `/apikeys/${key.ID}/secretkey`, { as });
  expect(status).toBe(200);
  expect(body).toEqual({ ...key, secretKey: expect.stringMatching(new RegExp(`^${key.ID}:`)) });
  expect(body.secretKey).not.toBe(key.secretKey);
  expect((await bed.call('GET', '/apikeys', { as: old })).status).toBe(401);
  expect((await bed.call('GET', '/apikeys', { as: { 'api-secret-key': body.secretKey } })).status).toBe(200);
});

test('a key describes, changes and renews itself', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey();
  const described = await bed.call('GET', '/apikeys/current', { as });
  expect(described.body).toMatchObject({
    ID: key.ID,
    roleURN: 'urn:tmds:identity::0:role/Full Access',
    tenantID: 0,
    tenantGUID: '',
  });
  const changed = await bed.call('POST', '/apikeys/current', {
    as,
    body: { description: 'mine', roleID: 1, active: true },
  });
  expect(changed.body.description).toBe('mine');
  const renewed = await bed.call('POST', '/apikeys/current/secretkey', { as });
  expect((await bed.call('GET', '/apikeys/current', { as })).status).toBe(401);
  expect((await bed.call('GET', '/apikeys/current', { as: { 'api-secret-key': renewed.body.secretKey } })).status).toBe(
    200,
  );
});

test('a key cannot raise itself', async () => {
  await using bed = await createTestBed();
  const { as, key } = await bed.createKey({ expiryDate: bed.clock.now + day });
  for (const body of [
    { roleID: roles.readOnly },
    { active: false },
    { expiryDate: 0 },
    { expiryDate: bed.clock.now + 2 * day },
  ]) {
    const answer = await bed.call('POST', '/apikeys/current', { as, body: { ...body, description: 'raised' } });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 403, code: 'forbidden' });
  }
  expect((await bed.call('GET', '/apikeys/current', { as })).body).toMatchObject({
    description: '',
    expiryDate: key.expiryDate,
  });
});

test('a session has no current key', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  expect((await bed.call('GET', '/apikeys/current', { as })).status).toBe(403);
});
