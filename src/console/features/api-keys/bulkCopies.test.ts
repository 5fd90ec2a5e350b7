import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesForCopies } from './bulkCopies.ts';

const toName = (name: string, count: number) => `${name} (copy${count === 1 ? '' : ` ${count}`})`;

test('a copy gets a name that nobody has, whatever the case', () => {
  const keys = [
    { ID: 1, keyName: 'ci' },
    { ID: 2, keyName: 'CI' },
    { ID: 3, keyName: 'web' },
  ];
  const names = namesForCopies(keys, ['ci', 'web', 'Ci (Copy)'], toName);
  expect([...names]).toEqual([
    [1, 'ci (copy 2)'],
    [2, 'CI (copy 3)'],
    [3, 'web (copy)'],
  ]);
});

test('no two copies have the same name', () => {
  const words = fc.constantFrom('a', 'A', 'a (copy)', 'b', 'B (copy 2)');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (taken) => {
      const keys = taken.map((keyName, ID) => ({ ID, keyName }));
      const all = [...namesForCopies(keys, taken, toName).values()].map((name) => name.toLowerCase());
      expect(new Set(all).size).toBe(all.length);
      expect(all.some((name) => taken.some((each) => each.toLowerCase() === name))).toBe(false);
    }),
  );
});
