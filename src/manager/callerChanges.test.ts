import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { type As, createTestBed, type TestBed } from './testing.ts';

/** Sends the headers of a call that creates a key; its body comes only after `meanwhile`. */
function createSlowly(bed: TestBed, as: As, meanwhile: () => Promise<unknown>) {
  async function* body() {
    await meanwhile();
    yield Buffer.from(JSON.stringify({ keyName: 'late', roleID: 1 }));
  }
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked', ...as };
  return bed.app.inject({ method: 'POST', url: '/api/apikeys', headers, payload: Readable.from(body()) });
}

test('a body that comes slowly is taken from a caller who may still call', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  expect((await createSlowly(bed, as, async () => {})).statusCode).toBe(200);
});

test('a caller who is locked out while its body is on the way is refused', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey();
  const { as: administrator } = await bed.signIn();
  const answer = await createSlowly(bed, as, () =>
    bed.call('POST', `/apikeys/${key.ID}`, { as: administrator, body: { active: false } }),
  );
  expect(answer.statusCode).toBe(401);
  expect((await bed.call('GET', '/apikeys', { as: administrator })).body.apiKeys).toHaveLength(1);
});

test('a caller who signs out while a body is on the way is refused', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const answer = await createSlowly(bed, as, () => bed.call('DELETE', '/sessions', { as }));
  expect(answer.json()).toMatchObject({ code: 'session_ended' });
});

test('of two calls at once that replace their own secret key, one does', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  const replace = () => bed.call('POST', '/apikeys/current/secretkey', { as });
  const answers = await Promise.all([replace(), replace()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
});

test('a caller is held to the role it has when its body is complete', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey();
  const { as: administrator } = await bed.signIn();
  const answer = await createSlowly(bed, as, () =>
    bed.call('POST', `/apikeys/${key.ID}`, { as: administrator, body: { roleID: 3 } }),
  );
  expect(answer.statusCode).toBe(403);
});
