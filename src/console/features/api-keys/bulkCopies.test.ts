import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesForCopies } from './bulkCopies.ts';

test('a copy gets a name that nobody has, whatever the case', () => {
  const keys = [
    { ID: 1, keyName: 'ci' },
    { ID: 2, keyName: 'CI' },
    { ID: 3, keyName: 'web' },
  ];
  const names = namesForCopies(keys, ['ci', 'web', 'Ci (2)']);
  expect([...names]).toEqual([
    [1, 'ci (3)'],
    [2, 'CI (4)'],
    [3, 'web (2)'],
  ]);
});

test('no two copies have the same name', () => {
  const words = fc.constantFrom('a', 'A', 'a (2)', 'b', 'B (3)');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (taken) => {
      const keys = taken.map((keyName, ID) => ({ ID, keyName }));
      const all = [...namesForCopies(keys, taken).values()].map((name) => name.toLowerCase());
      expect(new Set(all).size).toBe(all.length);
      expect(all.some((name) => taken.some((each) => each.toLowerCase() === name))).toBe(false);
    }),
  );
});
