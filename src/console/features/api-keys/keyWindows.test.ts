import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyWindows } from './keyWindows.ts';

interface Asked {
  after: number | undefined;
  size: number;
}

/** Reads all windows of a manager that has these IDs and gives no more than `cap` at once. */
async function readAll(ids: readonly number[], cap: number, start: { after?: number; longest?: number } = {}) {
  const asked: Asked[] = [];
  const read = async (after: number | undefined, size: number) => {
    asked.push({ after, size });
    const following = ids.filter((id) => id > (after ?? 0));
    return { keys: following.slice(0, Math.min(size, cap)).map((ID) => ({ ID })) };
  };
  const found: number[] = [];
  for await (const { window } of keyWindows({ after: start.after, longest: start.longest ?? 0 }, read))
    found.push(...window.keys.map(({ ID }) => ID));
  return { found, asked };
}

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

test('every key comes once, in order, whatever the manager gives at most', async () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { maxLength: 900 });
  await fc.assert(
    fc.asyncProperty(ids, fc.integer({ min: 1, max: 1000 }), async (unsorted, cap) => {
      const inOrder = unsorted.toSorted((one, other) => one - other);
      expect((await readAll(inOrder, cap)).found).toEqual(inOrder);
    }),
  );
});

test('windows are as large as they may be, each after the last key of the one before', async () => {
  const { asked } = await readAll(upTo(11_000), 5000);
  expect(asked).toEqual([
    { after: undefined, size: 5000 },
    { after: 5000, size: 5000 },
    { after: 10_000, size: 5000 },
  ]);
});

test('from a manager that gives 100 at most comes all, and a shorter window ends it', async () => {
  const { found, asked } = await readAll(upTo(1250), 100);
  expect(found).toEqual(upTo(1250));
  expect(asked).toHaveLength(13);
});

test('a reading goes on after a key, and ends with a window shorter than what came before', async () => {
  const { found, asked } = await readAll(upTo(250), 5000, { after: 200, longest: 200 });
  expect(found).toEqual(upTo(250).slice(200));
  expect(asked).toEqual([{ after: 200, size: 5000 }]);
});

test('a manager without keys is asked once', async () => {
  const { found, asked } = await readAll([], 5000);
  expect(found).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('the next window is asked for before one is handed out', async () => {
  const asked: (number | undefined)[] = [];
  const windows = keyWindows({ after: undefined, longest: 0 }, async (after: number | undefined, size: number) => {
    asked.push(after);
    return { keys: upTo(size).map((id) => ({ ID: (after ?? 0) + id })) };
  });
  await windows.next();
  expect(asked).toEqual([undefined, 5000]);
});
