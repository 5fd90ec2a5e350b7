import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBed, type TestBed } from '#manager/testing.ts';
import { whileUnchanged } from './whileUnchanged.ts';

let folder: string;
let here: TestBed;
/** Another server on the same file. */
let there: TestBed;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-'));
  const file = path.join(folder, 'keyroom.db');
  here = await createTestBed({ location: file, seed: 'here' });
  there = await createTestBed({ location: file, seed: 'there' });
});

afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

describe('what is kept while the database is unchanged', () => {
  it('is the very same until something is committed, here or by another server', async () => {
    const { as } = await here.signIn();
    const count = whileUnchanged(
      async (db) => ({ roles: await db.selectFrom('role').select('name').execute() }),
      () => true,
    );
    const first = await count(here.db);
    expect(await count(here.db)).toBe(first);

    await here.call('POST', '/roles', { as, body: { name: 'Here' } });
    const second = await count(here.db);
    expect(second.roles.length).toBe(first.roles.length + 1);

    await there.call('POST', '/roles', { as, body: { name: 'There' } });
    expect((await count(here.db)).roles.length).toBe(second.roles.length + 1);
  });

  it('is read again at once after a commit of our own, in the same turn of the event loop', async () => {
    const names = whileUnchanged(
      async (db) => ({ settings: await db.selectFrom('system_setting').select('name').execute() }),
      () => true,
    );
    const readInTheTurnOfTheCommit = nextTurn().then(() => names(here.db));
    await here.db.insertInto('system_setting').values({ name: 'any', value: '1' }).execute();
    const after = names(here.db);
    expect((await readInTheTurnOfTheCommit).settings).toEqual([]);
    expect((await after).settings).toEqual([{ name: 'any' }]);
  });

  it('is not kept when it is not worth it', async () => {
    const read = whileUnchanged(
      async (db) => ({ roles: await db.selectFrom('role').select('name').execute() }),
      () => false,
    );
    expect(await read(here.db)).not.toBe(await read(here.db));
  });

  it('never lets a key in that another server has locked out, deleted or given another secret', async () => {
    const locked = await here.createKey();
    const deleted = await here.createKey();
    const replaced = await here.createKey();
    const { as } = await there.signIn();
    const keys = [locked, deleted, replaced];
    const statuses = () =>
      Promise.all(keys.map(async (key) => (await here.call('GET', '/apikeys/current', { as: key.as })).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await there.call('POST', `/apikeys/${locked.key.ID}`, { as, body: { active: false } });
    await there.call('DELETE', `/apikeys/${deleted.key.ID}`, { as });
    await there.call('POST', `/apikeys/${replaced.key.ID}/secretkey`, { as });
    expect(await statuses()).toEqual([401, 401, 401]);
  });

  it('never lets a key in that another server has made too old, and lists the end of its lifetime at once', async () => {
    const week = 7 * 24 * 60 * 60_000;
    const { key, as } = await here.createKey();
    here.clock.advance(week);
    const { as: administrator } = await here.signIn();
    const end = async () => (await here.call('GET', '/apikeys', { as: administrator })).body.apiKeys[0].lifetimeEnd;
    const status = async () => (await here.call('GET', '/apikeys/current', { as })).status;
    expect([await status(), await end()]).toEqual([200, undefined]);
    const body = { keyroomApiKeyLifetimeMax: { value: '1 Week' } };
    await there.call('POST', '/keyroom/settings', { as: administrator, body });
    expect([await status(), await end()]).toEqual([401, key.created + week]);
  });

  it('shows what has changed in the list of keys at once, a mere sign-in included', async () => {
    const { key, as } = await here.createKey();
    const { as: administrator } = await here.signIn();
    const listed = async () => (await here.call('GET', '/apikeys', { as: administrator })).body.apiKeys[0];
    expect((await listed()).lastSignIn).toBeUndefined();
    await there.call('GET', '/apikeys/current', { as });
    expect((await listed()).lastSignIn).toBe(there.clock.now);
    await there.call('POST', `/apikeys/${key.ID}`, { as: administrator, body: { description: 'Changed' } });
    expect((await listed()).description).toBe('Changed');
  });
});
