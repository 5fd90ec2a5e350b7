import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestBed, type TestBed } from '#manager/testing.ts';
import { appendEvents } from './append.ts';
import type { UnlinkedEvent } from './chain.ts';
import { retentionTime } from './removal.ts';
import { verifyChain } from './verify.ts';

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;

const blank: Omit<UnlinkedEvent, 'time'> = {
  level: 'info',
  event: 'signed_in',
  actor_type: 'anonymous',
  actor_id: null,
  actor_name: null,
  origin: null,
  target_type: null,
  target_id: null,
  target_name: null,
  description: 'x',
  before: null,
  after: null,
};

/** Events so many milliseconds old. */
async function write({ db, clock }: TestBed, ...ages: number[]): Promise<void> {
  const events = ages.map((age) => ({ ...blank, time: clock.now - age }));
  await db.transaction().execute((tx) => appendEvents(tx, events));
}

const kept = async ({ db }: TestBed) =>
  (await db.selectFrom('system_event').select('id').orderBy('id').execute()).map(({ id }) => id);

const setRetention = (bed: TestBed, value: string) =>
  bed.db.insertInto('system_setting').values({ name: 'keyroomSystemEventRetention', value }).execute();

test('what is older than the setting says is removed, and the chain goes on from a beginning that an event tells of', async () => {
  await using bed = await createTestBed();
  await setRetention(bed, '2 Weeks');
  await write(bed, 3 * week, 2 * week + 1, 2 * week, day, 0);
  const { hash } = await bed.db.selectFrom('system_event').select('hash').where('id', '=', 2).executeTakeFirstOrThrow();
  await bed.manager.removeOldEvents();
  expect(await kept(bed)).toEqual([3, 4, 5, 6]);
  const told = await bed.db.selectFrom('system_event').selectAll().where('id', '=', 6).executeTakeFirstOrThrow();
  expect(told).toMatchObject({
    event: 'system_events_removed',
    actor_type: 'system',
    description: '2 system events, the last of them with ID 2, were removed: they were older than 2 Weeks.',
  });
  expect(JSON.parse(told.after ?? '')).toEqual({
    count: 2,
    until: bed.clock.now - 2 * week - 1,
    lastID: 2,
    lastHash: hash,
  });
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true, checked: 4 });
  expect(await verifyChain(bed.db, { ID: 2, hash })).toMatchObject({ intact: true });
  expect(await verifyChain(bed.db, { ID: 1, hash })).toMatchObject({ intact: false });
  bed.clock.advance(hour);
  await bed.manager.removeOldEvents();
  expect(await kept(bed)).toEqual([4, 5, 6, 7]);
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true });
});

test('without a limit, and while nothing is old enough, nothing is removed and nothing is noted', async () => {
  await using bed = await createTestBed();
  await write(bed, 52 * week, 0);
  await bed.manager.removeOldEvents();
  expect(await kept(bed)).toEqual([1, 2]);
  await setRetention(bed, 'No Limit');
  bed.clock.advance(500 * week);
  await bed.manager.removeOldEvents();
  expect(await kept(bed)).toEqual([1, 2]);
});

test('a removal takes a bounded number of events, and the next one goes on', async () => {
  await using bed = await createTestBed();
  await setRetention(bed, '1 Weeks');
  await write(bed, ...Array.from({ length: 2100 }, () => 2 * week), 0);
  await bed.manager.removeOldEvents();
  expect((await kept(bed))[0]).toBe(2001);
  await bed.manager.removeOldEvents();
  expect(await kept(bed)).toEqual([2101, 2102, 2103]);
  expect(await verifyChain(bed.db)).toMatchObject({ intact: true });
});

test('two processes that remove at once remove each event once', async () => {
  await using bed = await createTestBed();
  await setRetention(bed, '1 Weeks');
  await write(bed, ...Array.from({ length: 100 }, () => 2 * week), 0);
  await Promise.all([bed.manager.removeOldEvents(), bed.manager.removeOldEvents()]);
  expect(await kept(bed)).toEqual([101, 102]);
});

test('an event from a clock that was ahead keeps those after it rather than losing one', async () => {
  await using bed = await createTestBed();
  await setRetention(bed, '1 Weeks');
  await write(bed, 3 * week, -100 * week, 3 * week, 0);
  await bed.manager.removeOldEvents();
  expect(await kept(bed)).toEqual([2, 3, 4, 5]);
});

test('a clock that is suddenly years ahead removes nothing for as long as it can be noticed', async () => {
  await using bed = await createTestBed();
  await write(bed, 20 * week, 0);
  await bed.manager.removeOldEvents();
  bed.clock.advance(500 * week);
  for (let sweep = 0; sweep < 24; sweep += 1) await bed.manager.removeOldEvents();
  expect(await kept(bed)).toEqual([1, 2]);
});

test('ages are counted from a time that is never ahead of the clock and never goes faster than an hour at a time', () => {
  const times = fc.integer({ min: 0, max: 1e15 });
  fc.assert(
    fc.property(fc.option(times), fc.option(times, { nil: undefined }), times, (known, latest, now) => {
      const time = retentionTime(known, latest, now);
      expect(time).toBeLessThanOrEqual(now);
      if (known !== null) expect(time).toBeLessThanOrEqual(known + hour);
    }),
  );
});
