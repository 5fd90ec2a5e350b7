import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createManager } from '#manager/manager.ts';
import { createSeededRandom, createTestBed } from '#manager/testing.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the database is durable, checks its references, and is its owner’s alone', async () => {
  const file = path.join(folder, 'data', 'keyroom.db');
  const db = await openDatabase(file);
  await migrate(db);
  const pragma = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('foreign_keys')).toBe(1);
  expect(await pragma('trusted_schema')).toBe(0);
  expect(await pragma('busy_timeout')).toBe(5000);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  for (const name of ['', '-wal', '-shm']) expect(statSync(`${file}${name}`).mode & 0o777).toBe(0o600);
  await db.destroy();
});

test('what was written is there after opening it again, and the tables are made once', async () => {
  const file = path.join(folder, 'keyroom.db');
  for (const seed of ['first', 'second']) {
    const db = await openDatabase(file);
    const random = createSeededRandom(seed);
    const manager = await createManager({ db, clock: () => 1, random, secretKey: random(32) });
    const expected = seed === 'first' ? 'created' : 'set_up_done';
    const result = await manager.createFirstAdministrator({ userName: 'ada', password: 'correct horse battery' });
    expect(result.outcome).toBe(expected);
    await db.destroy();
  }
});

test('many statements of different shapes are forgotten again', async () => {
  const db = await openDatabase(':memory:');
  for (let index = 0; index < 1200; index += 1) {
    const { rows } = await sql<{ value: number }>`select ${sql.lit(index)} as value`.execute(db);
    expect(rows).toEqual([{ value: index }]);
  }
  await db.destroy();
});

test('transactions run one after the other, and a read in between sees none of them half done', async () => {
  await using bed = await createTestBed();
  const { db } = bed;
  const count = async () =>
    Number((await sql<{ n: number }>`select version as n from role where id = 1`.execute(db)).rows[0]?.n);
  const twice = () =>
    db.transaction().execute(async (tx) => {
      await sql`update role set version = version + 1 where id = 1`.execute(tx);
      await new Promise((resolve) => setImmediate(resolve));
      await sql`update role set version = version + 1 where id = 1`.execute(tx);
    });
  const [, seen, , again] = await Promise.all([twice(), count(), twice(), count()]);
  expect([seen, again, await count()]).toEqual([3, 5, 5]);
});

test('the write check passes on a database that takes writes and changes nothing', async () => {
  await using bed = await createTestBed();
  await Promise.all([bed.manager.checkWritable(), bed.manager.checkWritable()]);
  await sql`create trigger full before insert on system_setting begin select raise(abort, 'full'); end`.execute(bed.db);
  await expect(bed.manager.checkWritable()).rejects.toThrow('full');
  await sql`drop trigger full`.execute(bed.db);
  await bed.manager.checkWritable();
});

test('a read beside a transaction waits for nobody, and sees what is committed', async () => {
  const db = await openDatabase(path.join(folder, 'keyroom.db'));
  await migrate(db);
  const names = async () => {
    const rows = await db.selectFrom('system_setting').select('name').orderBy('name').execute();
    return rows.map(({ name }) => name);
  };
  const seen: string[][] = [];
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('system_setting').values({ name: 'a', value: '' }).execute();
    seen.push(await names());
  });
  seen.push(await names());
  await db.insertInto('system_setting').values({ name: 'b', value: '' }).execute();
  seen.push(await names());
  expect(seen).toEqual([[], ['a'], ['a', 'b']]);
  await db.destroy();
});

test('the database is closed once everybody’s turn has come', async () => {
  const file = path.join(folder, 'keyroom.db');
  const db = await openDatabase(file);
  await migrate(db);
  const written = db.insertInto('system_setting').values({ name: 'a', value: '' }).execute();
  await Promise.all([written, db.destroy()]);
  const again = await openDatabase(file);
  expect(await again.selectFrom('system_setting').select('name').execute()).toEqual([{ name: 'a' }]);
  await again.destroy();
});

test('a full disk turns calls away, and they are taken again once there is room', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const create = (keyName: string) =>
    bed.call('POST', '/apikeys', { as, body: { keyName, roleID: 1, description: 'x'.repeat(2000) } });
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(bed.db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(bed.db);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => create(`key ${index}`)));
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, body } of refused)
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'unavailable' });
  await sql`pragma max_page_count = 100000`.execute(bed.db);
  expect((await create('room')).status).toBe(200);
  const { body } = await bed.call('GET', '/apikeys', { as });
  expect(body.apiKeys).toHaveLength(answers.length - refused.length + 1);
});

test('a database that another process holds turns calls away', async () => {
  const file = path.join(folder, 'keyroom.db');
  await using bed = await createTestBed({ location: file });
  await sql`pragma busy_timeout = 1`.execute(bed.db);
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  await expect(bed.manager.checkWritable()).rejects.toThrow('held by another process');
  other.close();
  await bed.manager.checkWritable();
});
