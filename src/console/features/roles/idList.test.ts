import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIDs, parseIDs } from './idList.ts';

test('IDs come back as they were, however they are set apart', () => {
  const separators = fc.constantFrom(', ', ',', ' ', '\n', ';', '、', ' , ');
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), separators, (ids, separator) => {
      expect(parseIDs(ids.join(separator), 0)).toEqual(ids);
      expect(parseIDs(formatIDs(ids), 0)).toEqual(ids);
    }),
  );
});

test('each ID counts once, whatever the width of its digits', () => {
  expect(parseIDs(' 7, ７ 12 ', 1)).toEqual([7, 12]);
  expect(parseIDs('', 1)).toEqual([]);
});

test('what is not an ID, or too small to be one, spoils the list', () => {
  for (const text of ['x', '1, two', '1.5', '-1', '1e3', '0', '9'.repeat(16)])
    expect(parseIDs(text, 1)).toBeUndefined();
  expect(parseIDs('0', 0)).toEqual([0]);
});
