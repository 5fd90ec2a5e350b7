import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#manager/context.ts';
import { createTestBed } from '#manager/testing.ts';
import { openDatabase } from './open.ts';
import { createTestLocation } from './testing/database.ts';
import { administer } from './testing/template.ts';

test('what is acknowledged is on disk, whatever the database’s own default', async () => {
  await using place = await createTestLocation({ own: true });
  const [server, name = ''] = [place.location.replace(/[^/]*$/, ''), place.location.split('/').at(-1)];
  await administer(server, `alter database ${name} set synchronous_commit = off`);
  const db = await openDatabase(place.location);
  const { rows } = await sql`show synchronous_commit`.execute(db);
  expect(rows).toEqual([{ synchronous_commit: 'on' }]);
  await db.destroy();
});

test('a database that cannot hold every text is refused', async () => {
  await using place = await createTestLocation({ own: true });
  const server = place.location.replace(/[^/]*$/, '');
  await administer(server, "create database latin template template0 encoding 'LATIN1' locale 'C'");
  await expect(openDatabase(`${server}latin`)).rejects.toThrow('Create the database with encoding UTF8.');
  await administer(server, 'drop database latin');
});

test('a database that is not there is named', async () => {
  await using place = await createTestLocation({ own: true });
  await expect(openDatabase(place.location.replace(/[^/]*$/, 'nowhere'))).rejects.toThrow('"nowhere" does not exist');
});

test('whole numbers come as numbers, and those that no key has are nobody’s', async () => {
  await using bed = await createTestBed();
  const { rows } =
    await sql`select count(*) as count, sum(9007199254740991::bigint) as sum from role where id = 1`.execute(bed.db);
  expect(rows).toEqual([{ count: 1, sum: 9_007_199_254_740_991 }]);
  const { as } = await bed.signIn();
  const huge = 999_999_999_999_999;
  for (const method of ['GET', 'POST', 'DELETE']) {
    expect((await bed.call(method, `/apikeys/${huge}`, { as, body: {} })).status).toBe(404);
  }
  const created = await bed.call('POST', '/apikeys', { as, body: { keyName: 'x', roleID: huge } });
  expect(created).toMatchObject({ status: 400, body: { errors: [{ path: 'roleID' }] } });
  for (const criterion of [
    { idValue: Number.MAX_SAFE_INTEGER, idTest: 'less-than' },
    { fieldName: 'roleID', numericValue: Number.MAX_SAFE_INTEGER, numericTest: 'less-than' },
    { fieldName: 'unsuccessfulSignInAttempts', numericValue: Number.MIN_SAFE_INTEGER },
  ]) {
    const found = await bed.call('POST', '/apikeys/search', { as, body: { searchCriteria: [criterion] } });
    expect(found.status).toBe(200);
  }
});

test('a transaction that a deadlock was broken in is carried out all the same', async () => {
  await using bed = await createTestBed();
  const roles = [2, 3];
  const met = Promise.withResolvers<void>();
  let waiting = 0;
  const call = { db: bed.db, random: bed.random, now: bed.clock.now, origin: null };
  const change = (order: number[]) =>
    inTransaction(call, async ({ db }) => {
      for (const id of order) {
        await db
          .updateTable('role')
          .set(({ eb }) => ({ version: eb('version', '+', 1) }))
          .where('id', '=', id)
          .execute();
        waiting += 1;
        if (waiting === 2) met.resolve();
        await met.promise;
      }
    });
  await Promise.all([change(roles), change(roles.toReversed())]);
  const rows = await bed.db.selectFrom('role').select('version').where('id', 'in', roles).execute();
  expect(rows).toEqual([{ version: 3 }, { version: 3 }]);
});
