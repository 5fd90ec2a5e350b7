import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
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

test('it admits what a single process would, and asks nobody to wait for longer', async () => {
  await using bed = await createTestBed();
  const step = fc.record({
    key: fc.integer({ min: 1, max: 3 }),
    pause: fc.oneof(fc.nat(3), fc.nat(9000), fc.nat(70_000), fc.constant(-3_600_000)),
  });
  const few = { perKey: 2, perTenant: 4 };
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
    await sql`truncate call_window`.execute(bed.db);
    const shared: KeyCounter[] = [createSharedCounter(bed.db), createSharedCounter(bed.db)];
    const model = createMemoryCounter();
    let now = start;
    for (const [index, { key, pause }] of steps.entries()) {
      now += pause;
      const said = (await shared[index % 2]?.admit(key, few, now)) ?? Number.NaN;
      const meant = model.admit(key, few, now);
      expect(said === 0).toBe(meant === 0);
      // A process that knows one limit to be used up does not ask about the other, which may take a little longer.
      expect(said).toBeLessThanOrEqual(meant);
    }
  });
  await fc.assert(property, { numRuns: 20 });
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
