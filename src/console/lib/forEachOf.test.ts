import { expect, test } from 'vitest';
import { forEachOf } from './forEachOf.ts';

const rows = Array.from({ length: 10 }, (_, ID) => ({ ID }));

test('reaches every row once, and says who failed in the order of the list', async () => {
  const reached: number[] = [];
  const progress: number[] = [];
  const failures = await forEachOf(
    rows,
    async ({ ID }) => {
      reached.push(ID);
      if (ID % 4 === 3) throw new Error(`no ${ID}`);
    },
    (done) => progress.push(done),
  );
  expect(reached.toSorted((a, b) => a - b)).toEqual(rows.map(({ ID }) => ID));
  expect(failures.map(({ row }) => row.ID)).toEqual([3, 7]);
  expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('asks the manager for a few at a time only', async () => {
  let running = 0;
  let most = 0;
  await forEachOf(
    rows,
    async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    },
    () => {},
  );
  expect(most).toBe(4);
});
