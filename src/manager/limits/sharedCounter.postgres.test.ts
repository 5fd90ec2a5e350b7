import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '#manager/db/tables.ts';
import { createTestBed } from '#manager/testing.ts';
import { createMemoryCounter, type KeyCounter } from './keyCounter.ts';
import { createSharedCounter } from './sharedCounter.ts';

const start = Date.UTC(2026, 2, 1, 12);
const limits = { perKey: 30, perTenant: 100 };

async function countAdmitted(asked: (number | Promise<number>)[]): Promise<number> {
  return (await Promise.all(asked)).filter((wait) => wait === 0).length;
}

test('of 200 calls at once in two processes as many are admitted as one alone would admit', async () => {
  await using bed = await createTestBed();
  const processes = [createSharedCounter(bed.db), createSharedCounter(bed.db)];
  const ask = (key: number, at: number) =>
    processes.flatMap((counter) => Array.from({ length: 100 }, () => counter.admit(key, limits, at)));
  expect(await countAdmitted(ask(1, start))).toBe(30);
  expect(await countAdmitted(ask(1, start + 59_999))).toBe(0);
  expect(await countAdmitted(ask(1, start + 60_000))).toBe(30);
});

test('keys in two processes share the tenant’s limit, and what it refuses is not counted for them', async () => {
  await using bed = await createTestBed();
  const [one, other] = [createSharedCounter(bed.db), createSharedCounter(bed.db)];
  const keys = [1, 2, 3, 4, 5];
  const asked = keys.flatMap((key) =>
    Array.from({ length: 20 }, () => [one.admit(key, limits, start), other.admit(key, limits, start)]).flat(),
  );
  expect(await countAdmitted(asked)).toBe(100);
  const { rows } = await sql<{ subject: number; total: number }>`
    select subject, (select sum(count) from unnest(counts) as count) as total from call_window`.execute(bed.db);
  const totals = new Map(rows.map(({ subject, total }) => [subject, Number(total)]));
  expect(totals.get(0)).toBe(100);
  expect(keys.reduce((sum, key) => sum + (totals.get(key) ?? 0), 0)).toBe(100);
});

const few = { perKey: 2, perTenant: 4 };
const steps = fc.array(
  fc.record({
    key: fc.integer({ min: 1, max: 3 }),
    pause: fc.oneof(fc.nat(3), fc.nat(9000), fc.nat(70_000), fc.constant(-3_600_000)),
  }),
  { maxLength: 40 },
);

/** Makes calls with one counter after the other, and has each answer compared with that of a single process. */
async function compareWithOne(
  db: Kysely<Database>,
  counterOf: (index: number) => KeyCounter,
  compare: (said: number, meant: number) => void,
): Promise<void> {
  const property = fc.asyncProperty(steps, async (calls) => {
    await sql`truncate call_window`.execute(db);
    const model = createMemoryCounter();
    let now = start;
    for (const [index, { key, pause }] of calls.entries()) {
      now += pause;
      compare(await counterOf(index).admit(key, few, now), await model.admit(key, few, now));
    }
  });
  await fc.assert(property, { numRuns: 20 });
}

test('processes that have to ask say and admit what a single one would', async () => {
  await using bed = await createTestBed();
  await compareWithOne(
    bed.db,
    () => createSharedCounter(bed.db),
    (said, meant) => expect(said).toBe(meant),
  );
});

test('processes that remember admit what a single one would, and ask nobody to wait for longer', async () => {
  await using bed = await createTestBed();
  let processes: KeyCounter[] = [];
  await compareWithOne(
    bed.db,
    (index) => {
      if (index === 0) processes = [createSharedCounter(bed.db), createSharedCounter(bed.db)];
      return processes[index % 2] as KeyCounter;
    },
    (said, meant) => {
      expect(said === 0).toBe(meant === 0);
      // Who knows one limit to be used up does not ask about the other, which may take longer.
      expect(said).toBeLessThanOrEqual(meant);
    },
  );
});

test('once a limit is known to be used up the database is not asked', async () => {
  await using bed = await createTestBed();
  const counter = createSharedCounter(bed.db);
  const one = { perKey: 1, perTenant: 100 };
  expect(await counter.admit(1, one, start)).toBe(0);
  expect(await counter.admit(1, one, start)).toBe(60);
  await sql`truncate call_window`.execute(bed.db);
  expect(await counter.admit(1, one, start + 30_000)).toBe(30);
});

test('counts that are lost with the power begin anew', async () => {
  await using bed = await createTestBed();
  const counter = createSharedCounter(bed.db);
  expect(await counter.admit(1, limits, start)).toBe(0);
  await sql`truncate call_window`.execute(bed.db);
  expect(await counter.admit(1, limits, start)).toBe(0);
});

test('processes whose clocks differ count in one window', async () => {
  await using bed = await createTestBed();
  const [ahead, behind] = [createSharedCounter(bed.db), createSharedCounter(bed.db)];
  const few = { perKey: 2, perTenant: 100 };
  expect(await ahead.admit(1, few, start + 3000)).toBe(0);
  expect(await behind.admit(1, few, start)).toBe(0);
  expect(await behind.admit(1, few, start)).toBeGreaterThan(0);
  expect(await ahead.admit(1, few, start + 3000)).toBe(60);
});
