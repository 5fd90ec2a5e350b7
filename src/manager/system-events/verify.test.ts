import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { record } from '#manager/audit.ts';
import { inTransaction } from '#manager/context.ts';
import type { Database, SystemEventTable } from '#manager/db/tables.ts';
import { createTestBed, type TestBed } from '#manager/testing.ts';
import { verifyChain } from './verify.ts';

const callOf = ({ db, clock, random }: TestBed) => ({ db, random, now: clock.now, origin: '10.0.0.1' });

async function write(bed: TestBed, count: number): Promise<void> {
  await inTransaction(callOf(bed), async (tx) => {
    for (let made = 0; made < count; made += 1) {
      const target = { type: 'api_key', id: made, name: `key ${made}` } as const;
      await record(tx, {
        event: 'api_key_modified',
        target,
        description: `${made}`,
        before: { made },
        after: { made },
      });
    }
  });
}

/** Does it in a transaction that is rolled back, and answers what the check finds in between. */
async function checkWith({ db }: TestBed, tamper: (tx: Kysely<Database>) => Promise<unknown>) {
  class Undo extends Error {}
  let report: Awaited<ReturnType<typeof verifyChain>> | undefined;
  const work = db.transaction().execute(async (tx) => {
    await tamper(tx);
    report = await verifyChain(tx);
    throw new Undo();
  });
  await expect(work).rejects.toThrow(Undo);
  return report;
}

const everyColumn = {
  time: fc.integer(),
  level: fc.string(),
  event: fc.string(),
  actor_type: fc.string(),
  actor_id: fc.option(fc.integer()),
  actor_name: fc.option(fc.string()),
  origin: fc.option(fc.string()),
  target_type: fc.option(fc.string()),
  target_id: fc.option(fc.integer()),
  target_name: fc.option(fc.string()),
  description: fc.string(),
  before: fc.option(fc.json()),
  after: fc.option(fc.json()),
  hash: fc.string(),
  id: fc.integer({ min: -100, max: 1_000_000 }),
} satisfies Record<keyof SystemEventTable, unknown>;

const mutation = fc.oneof(
  ...Object.entries(everyColumn).map(([column, values]: [string, fc.Arbitrary<unknown>]) =>
    values.map((value) => ({ column, value: typeof value === 'string' ? value.replaceAll('\0', '') : value })),
  ),
);

test('a change of any column of any row is found', async () => {
  await using bed = await createTestBed();
  await write(bed, 20);
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true, checked: 20, head: { ID: 20 } });
  const ids = fc.integer({ min: 1, max: 20 });
  await fc.assert(
    fc.asyncProperty(ids, mutation, async (id, { column, value }) => {
      const [row] = (await sql<Record<string, unknown>>`select * from system_event where id = ${id}`.execute(bed.db))
        .rows;
      const taken = column === 'id' && Number(value) >= 1 && Number(value) <= 20;
      fc.pre(row?.[column] !== value && !taken);
      const report = await checkWith(bed, (tx) =>
        sql`update system_event set ${sql.ref(column)} = ${value} where id = ${id}`.execute(tx),
      );
      expect(report).toMatchObject({ intact: false, fault: { reason: expect.any(String) } });
    }),
  );
});

test('what was removed, put in, put elsewhere or cut off is found where it was done', async () => {
  await using bed = await createTestBed();
  await write(bed, 20);
  const find = async (tamper: (tx: Kysely<Database>) => Promise<unknown>) => (await checkWith(bed, tamper))?.fault;
  const swap = sql`update system_event set id = case id when 5 then -6 else -5 end where id in (5, 6)`;
  expect(await find((tx) => tx.deleteFrom('system_event').where('id', '=', 7).execute())).toEqual({
    ID: 7,
    reason: 'Event 7 is missing, or event 8 is not as it was written.',
  });
  expect(await find((tx) => tx.deleteFrom('system_event').where('id', 'in', [7, 8]).execute())).toMatchObject({
    reason: 'Events 7 to 8 are missing, or event 9 is not as it was written.',
  });
  expect(await find((tx) => tx.deleteFrom('system_event').where('id', '>', 17).execute())).toEqual({
    ID: 18,
    reason: 'The latest events, up to 20, are missing.',
  });
  expect(await find((tx) => tx.deleteFrom('system_event').where('id', '<=', 3).execute())).toMatchObject({ ID: 1 });
  expect(
    await find(async (tx) => {
      await swap.execute(tx);
      await sql`update system_event set id = -id where id < 0`.execute(tx);
    }),
  ).toMatchObject({ ID: 5 });
  const forged = { time: 1, level: 'info', event: 'x', actor_type: 'system', description: '', hash: 'x' } as const;
  for (const [id, fault] of [
    [21, 21],
    [500, 500],
    [0, 0],
    [-1, -1],
  ] as const) {
    const put = (tx: Kysely<Database>) =>
      tx
        .insertInto('system_event')
        .values({ ...forged, id })
        .execute();
    expect(await find(put)).toMatchObject({ ID: fault });
  }
  expect(await find((tx) => tx.deleteFrom('event_chain').execute())).toMatchObject({ ID: 0 });
  expect(await find((tx) => tx.updateTable('event_chain').set({ hash: 'x' }).execute())).toMatchObject({ ID: 20 });
  expect((await verifyChain(bed.db)).intact).toBe(true);
});

test('a beginning that nobody told of is found, whatever the head says', async () => {
  await using bed = await createTestBed();
  await write(bed, 20);
  const { hash } = await bed.db
    .selectFrom('system_event')
    .select('hash')
    .where('id', '=', 10)
    .executeTakeFirstOrThrow();
  const report = await checkWith(bed, async (tx) => {
    await tx.deleteFrom('system_event').where('id', '<=', 10).execute();
    await tx.updateTable('event_chain').set({ removed_id: 10, removed_hash: hash }).execute();
  });
  expect(report?.fault?.reason).toContain('no event tells that they were removed');
});

test('a head that was kept elsewhere proves later that it is still in the chain', async () => {
  await using bed = await createTestBed();
  await write(bed, 5);
  const { head } = await verifyChain(bed.db);
  if (!head) throw new Error('No head');
  await write(bed, 5);
  expect(await verifyChain(bed.db, head)).toMatchObject({ intact: true, checked: 10 });
  const wrong = { ...head, hash: '0'.repeat(64) };
  expect(await verifyChain(bed.db, wrong)).toMatchObject({ intact: false, fault: { ID: 5 } });
  expect(await verifyChain(bed.db, { ...head, ID: 11 })).toMatchObject({ fault: { ID: 11 } });
  expect(await verifyChain(bed.db, { ...head, ID: 0 })).toMatchObject({ intact: false });
});

test('without any event the chain is intact and has no head', async () => {
  await using bed = await createTestBed();
  expect(await verifyChain(bed.db)).toEqual({ checked: 0, intact: true });
});

test('more events than fit into a batch, and those written while it is checked, leave it intact', async () => {
  await using bed = await createTestBed();
  await write(bed, 1200);
  const [report] = await Promise.all([verifyChain(bed.db), write(bed, 50), write(bed, 50)]);
  expect(report).toMatchObject({ intact: true });
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true, checked: 1300 });
});

test('a caller with the right gets the report, many at once the same one', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  await write(bed, 3);
  const ask = () => bed.call('POST', '/keyroom/system-events/verification', { as });
  const replies = await Promise.all([ask(), ask(), ask()]);
  for (const { status, body } of replies) {
    expect(status).toBe(200);
    expect(body).toMatchObject({ checked: 3, intact: true });
  }
});
