import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApiKey } from '#console/testing/samples.ts';
import { withMark } from './rotationMark.ts';
import { findPairs, rotationPairs } from './rotationPairs.ts';

const key = (ID: number, replaces?: number) =>
  anApiKey({ ID, keyName: `key ${ID}`, description: replaces === undefined ? '' : withMark('Report', replaces) });

test('a chain is two pairs, with the key in the middle in both', () => {
  const [a, b, c] = [key(3), key(8, 3), key(12, 8)];
  const { oldOf, newOf } = findPairs([a, b, c]);
  expect([...newOf]).toEqual([
    [3, b],
    [8, c],
  ]);
  expect([...oldOf]).toEqual([
    [8, a],
    [12, b],
  ]);
});

test('of several that replace one key the youngest is its new one, and each knows the old one', () => {
  const [a, b, c] = [key(3), key(8, 3), key(12, 3)];
  const { oldOf, newOf } = findPairs([a, b, c]);
  expect(newOf.get(3)).toBe(c);
  expect([oldOf.get(8), oldOf.get(12)]).toEqual([a, a]);
});

test('a key whose old one is gone says so, and nothing is being replaced', () => {
  const { oldOf, newOf } = findPairs([key(8, 3)]);
  expect(oldOf.has(8)).toBe(true);
  expect(oldOf.get(8)).toBeUndefined();
  expect(newOf.size).toBe(0);
});

test('every pair found is one that a description names, and none is missed', () => {
  const keys = fc
    .uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 60 }), fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined })),
      {
        selector: ([id]) => id,
      },
    )
    .map((given) => given.toSorted(([one], [other]) => one - other).map(([id, old]) => key(id, old)));
  fc.assert(
    fc.property(keys, (all) => {
      const { oldOf, newOf } = findPairs(all);
      for (const young of all) {
        const named = all.find(({ ID }) => ID < young.ID && young.description === `Report [replaces ${ID}]`);
        expect(oldOf.get(young.ID)).toBe(named);
        if (named) expect(newOf.get(named.ID)?.ID).toBeGreaterThanOrEqual(young.ID);
      }
    }),
  );
});

test('what is found again is the same object, until one of its keys is another', () => {
  const keys = [key(3), key(8, 3)];
  const first = rotationPairs(keys);
  expect(rotationPairs([...keys, key(9)])).toBe(first);
  expect(rotationPairs([key(3), key(8, 3)])).not.toBe(first);
  const none = rotationPairs([key(3)]);
  expect(none.newOf.size).toBe(0);
  expect(rotationPairs([])).toBe(none);
});
