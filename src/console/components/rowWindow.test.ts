import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderedIndexes, rowsInSight, rowsLeftOut, rowWindow } from './rowWindow.ts';

test('every row in sight is rendered, wherever one scrolls to', () => {
  fc.assert(
    fc.property(fc.nat(4_000_000), fc.integer({ min: 100, max: 2000 }), (scrollTop, height) => {
      const { first, length } = rowWindow(scrollTop, height, 40);
      expect(first).toBeLessThanOrEqual(Math.floor(scrollTop / 40));
      expect(first + length).toBeGreaterThan(Math.floor((scrollTop + height) / 40));
      expect(length).toBeLessThan(height / 40 + 30);
    }),
  );
});

test('at first the rows in sight are rendered, and no others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 2000 }), fc.integer({ min: 20, max: 80 }), (height, rowHeight) => {
      const { first, length } = rowsInSight(height, rowHeight);
      expect(first).toBe(0);
      expect(length * rowHeight).toBeGreaterThan(height);
      expect((length - 2) * rowHeight).toBeLessThan(height);
    }),
  );
});

test('scrolling by a row mostly renders nothing new', () => {
  const windows = Array.from({ length: 100 }, (_, row) => rowWindow(1000 * 40 + row * 40, 800, 40).first);
  expect(new Set(windows).size).toBeLessThanOrEqual(26);
});

test('a row that must not go is rendered in its order', () => {
  expect(renderedIndexes(10, 13, 2, 100)).toEqual([2, 10, 11, 12]);
  expect(renderedIndexes(10, 13, 50, 100)).toEqual([10, 11, 12, 50]);
  expect(renderedIndexes(10, 13, 11, 100)).toEqual([10, 11, 12]);
  expect(renderedIndexes(0, 0, 0, 0)).toEqual([]);
});

test('rendered rows and rows left out make up the whole list', () => {
  expect(rowsLeftOut([2, 10, 11, 12], 100)).toEqual([2, 7, 0, 0, 87]);
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(100), fc.nat(1000), fc.nat(1000), (first, length, kept, count) => {
      const end = Math.min(count, first + length);
      const indexes = renderedIndexes(Math.min(first, end), end, kept, count);
      const leftOut = rowsLeftOut(indexes, count).reduce((sum, rows) => sum + rows, 0);
      expect(leftOut + indexes.length).toBe(count);
    }),
  );
});
