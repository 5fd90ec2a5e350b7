import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsBetween, movedIndex, selectedExtent, toggled } from './rowSelection.ts';

const rows = [10, 20, 30, 40];
const idOf = (row: number) => row;

test('toggling twice changes nothing, and never what was given', () => {
  const given = new Set([10]);
  expect([...toggled(given, 20)]).toEqual([10, 20]);
  expect([...toggled(given, 10)]).toEqual([]);
  expect([...given]).toEqual([10]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat(), (ids, id) => {
      expect(toggled(toggled(new Set(ids), id), id)).toEqual(new Set(ids));
    }),
  );
});

test('a range reaches from one row to another in either direction', () => {
  expect([...idsBetween(rows, idOf, 1, 2)]).toEqual([20, 30]);
  expect([...idsBetween(rows, idOf, 3, 1)]).toEqual([20, 30, 40]);
  expect([...idsBetween(rows, idOf, 2, 2)]).toEqual([30]);
});

test.each([
  [[], 'none'],
  [[20], 'some'],
  [[10, 20, 30, 40], 'all'],
  [[99], 'none'],
])('with %j selected the extent is %s', (ids, extent) => {
  expect(selectedExtent(rows, idOf, new Set(ids))).toBe(extent);
});

test('an empty list is never selected as a whole', () => {
  expect(selectedExtent([], idOf, new Set([1]))).toBe('none');
});

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 3],
  ['ArrowUp', 0, 0],
  ['PageDown', 0, 2],
  ['PageUp', 1, 0],
  ['Home', 3, 0],
  ['End', 0, 3],
  ['a', 0, undefined],
])('%s moves from row %i to %s', (key, from, to) => {
  expect(movedIndex(key, from, 4, 2)).toBe(to);
});
