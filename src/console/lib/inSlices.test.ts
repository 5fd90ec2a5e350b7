import { expect, test } from 'vitest';
import { inSlices } from './inSlices.ts';

const rows = Array.from({ length: 200 }, (_, index) => index);

function slowly(row: number): number {
  const until = performance.now() + 0.5;
  while (performance.now() < until);
  return row * 2;
}

test('everything is made in its order, and others get their turn meanwhile', async () => {
  const told: number[] = [];
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });
  const made = await inSlices(rows, slowly, {
    signal: new AbortController().signal,
    onProgress: (done) => told.push(done),
  });
  clearInterval(timer);
  expect(made).toEqual(rows.map((row) => row * 2));
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(turns).toBeGreaterThan(0);
});

test('what is stopped goes no further', async () => {
  const controller = new AbortController();
  let made = 0;
  const stopped = inSlices(
    rows,
    (row) => {
      made += 1;
      return slowly(row);
    },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  await expect(stopped).rejects.toBe(controller.signal.reason);
  expect(made).toBeLessThan(rows.length);
});
