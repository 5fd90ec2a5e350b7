import { expect, test } from 'vitest';
import { ApiError } from './api.ts';
import { createCallLane } from './callLane.ts';
import { forEachOf } from './forEachOf.ts';

const rows = Array.from({ length: 10 }, (_, ID) => ({ ID }));
const idsOf = (some: readonly { ID: number }[]) => some.map(({ ID }) => ID);

function setUp() {
  const progress: number[] = [];
  const slept: number[] = [];
  const sleep = async (milliseconds: number) => void slept.push(milliseconds);
  const lane = createCallLane({ atOnce: 4, onHold: () => {}, sleep });
  const stop = new AbortController();
  return { progress, slept, stop, options: { lane, atOnce: 4, stop, onProgress: (n: number) => progress.push(n) } };
}

test('reaches every row once, and says who failed in the order of the list', async () => {
  const reached: number[] = [];
  const { progress, options } = setUp();
  const { done, failures, untried } = await forEachOf(
    rows,
    async ({ ID }) => {
      reached.push(ID);
      if (ID % 4 === 3) throw new Error(`no ${ID}`);
    },
    options,
  );
  expect(reached.toSorted((a, b) => a - b)).toEqual(idsOf(rows));
  expect(failures.map(({ row }) => row.ID)).toEqual([3, 7]);
  expect(idsOf(done)).toEqual([0, 1, 2, 4, 5, 6, 8, 9]);
  expect(untried).toEqual([]);
  expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('asks the manager for a few at a time only, however many works there are', async () => {
  let running = 0;
  let most = 0;
  const { options } = setUp();
  const action = async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  };
  const both = await Promise.all([forEachOf(rows, action, options), forEachOf(rows, action, options)]);
  expect(most).toBe(4);
  expect(both.map(({ done }) => done.length)).toEqual([10, 10]);
});

test('when it is stopped, what is under way ends and nothing further begins', async () => {
  const { stop, options } = setUp();
  const { done, failures, untried } = await forEachOf(
    rows,
    async ({ ID }) => {
      if (ID === 5) stop.abort();
    },
    options,
  );
  expect(failures).toEqual([]);
  expect(idsOf(done)).toContain(5);
  expect(untried.length).toBeGreaterThan(0);
  expect([...idsOf(done), ...idsOf(untried)].toSorted((a, b) => a - b)).toEqual(idsOf(rows));
});

test('waits for as long as the manager asks to, and goes on with the very rows it had no time for', async () => {
  const { slept, options } = setUp();
  const tries = new Map<number, number>();
  const { done, failures } = await forEachOf(
    rows,
    async ({ ID }) => {
      const times = (tries.get(ID) ?? 0) + 1;
      tries.set(ID, times);
      if (ID === 6 && times < 3)
        throw new ApiError(429, 'too_many_requests', 'Too many.', [], times === 1 ? 20 : undefined);
    },
    options,
  );
  expect(failures).toEqual([]);
  expect(done).toHaveLength(10);
  expect(tries.get(6)).toBe(3);
  expect(slept).toEqual([20_000, 10_000]);
});

test('stops while the manager wants to be left alone', async () => {
  const { stop, options } = setUp();
  const held = Promise.withResolvers<void>();
  const lane = createCallLane({ atOnce: 4, onHold: () => held.resolve(), sleep: () => new Promise(() => {}) });
  const over = forEachOf(rows, () => Promise.reject(new ApiError(429, undefined, 'Too many.')), { ...options, lane });
  await held.promise;
  expect(lane.heldUntil()).toBeGreaterThan(0);
  stop.abort();
  expect((await over).untried).toEqual(rows);
});

test('does not run on when nobody is signed in any more, or nothing answers', async () => {
  for (const error of [
    new ApiError(401, 'session_ended', 'Ended.'),
    new ApiError(0, 'unreachable', 'Away.'),
    new ApiError(502, 'manager_unreachable', 'Away.'),
  ]) {
    const { options } = setUp();
    const { failures, untried } = await forEachOf(rows, () => Promise.reject(error), options);
    expect(failures.length).toBeLessThanOrEqual(4);
    expect(failures.length + untried.length).toBe(10);
  }
});
