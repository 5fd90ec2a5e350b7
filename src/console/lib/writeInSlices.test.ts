import { expect, test } from 'vitest';
import { writeInSlices } from './writeInSlices.ts';

const rows = Array.from({ length: 200 }, (_, index) => index);

function slowly(row: number): string {
  const until = performance.now() + 0.5;
  while (performance.now() < until);
  return `${row},`;
}

test('everything is written in its order, and others get their turn meanwhile', async () => {
  const told: number[] = [];
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });
  const written = await writeInSlices(rows, slowly, {
    signal: new AbortController().signal,
    onProgress: (done) => told.push(done),
  });
  clearInterval(timer);
  expect(await new Blob(written).text()).toBe(rows.map((row) => `${row},`).join(''));
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(turns).toBeGreaterThan(0);
});

test('what is stopped goes no further', async () => {
  const controller = new AbortController();
  let count = 0;
  const stopped = writeInSlices(
    rows,
    (row) => {
      count += 1;
      return slowly(row);
    },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  await expect(stopped).rejects.toBe(controller.signal.reason);
  expect(count).toBeLessThan(rows.length);
});
