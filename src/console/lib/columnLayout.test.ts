import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedWidth, laidOut, shownColumns, usualLayout } from './columnLayout.ts';
import { allColumns, movedTo } from './columnOrder.ts';

const columns = [
  { id: 'name', meta: { minWidth: 180 } },
  { id: 'role', meta: { width: 140 } },
  { id: 'state', meta: { width: 130 } },
  { id: 'created', meta: { width: 120, optional: true as const } },
];
const ids = columns.slice(1).map(({ id }) => id);

test('as usual all columns are shown but those to be asked for', () => {
  expect(shownColumns(columns, usualLayout)).toEqual(['role', 'state']);
  expect(laidOut(columns, usualLayout)).toEqual(columns.slice(0, 3));
});

test('what was kept of columns that are gone, or twice, is left out', () => {
  expect(shownColumns(columns, { shown: ['gone', 'state', 'name', 'state'], widths: {} })).toEqual(['state']);
});

test('a width holds for a column that has one, and as the least for the one that takes the rest', () => {
  const [name, role] = laidOut(columns, { shown: ['role'], widths: { name: 300, role: 200, gone: 5 } });
  expect(name?.meta).toEqual({ minWidth: 300 });
  expect(role?.meta).toEqual({ width: 200 });
});

test('where what takes the rest is hidden, the last column takes it', () => {
  const all = [{ id: 'time', meta: { width: 130 } }, { id: 'text' }, { id: 'target', meta: { width: 156 } }];
  expect(laidOut(all, usualLayout)).toEqual(all);
  expect(laidOut(all, { shown: ['target'], widths: {} })[1]).toEqual({ id: 'target', meta: { minWidth: 156 } });
});

test('whatever is kept, the first column comes first and every column at most once', () => {
  const layout = fc.record({
    shown: fc.option(fc.array(fc.constantFrom(...ids, 'name', 'gone')), { nil: undefined }),
    widths: fc.dictionary(fc.constantFrom(...ids, 'name'), fc.double({ noNaN: true })),
  });
  fc.assert(
    fc.property(layout, (layout) => {
      const shown = laidOut(columns, layout);
      expect(shown[0]?.id).toBe('name');
      expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
      for (const { meta } of shown) expect(meta.width ?? meta.minWidth).toBeGreaterThanOrEqual(48);
      expect(allColumns(columns, layout).toSorted()).toEqual(ids.toSorted());
      expect(allColumns(columns, layout).slice(0, shown.length - 1)).toEqual(shown.slice(1).map(({ id }) => id));
    }),
  );
});

test('moving keeps every column, and puts the one where it is wanted or as near as can be', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.integer({ min: -2, max: 5 }), (id, place) => {
      const moved = movedTo(ids, id, place);
      expect(moved.toSorted()).toEqual(ids.toSorted());
      expect(moved.indexOf(id)).toBe(Math.max(0, Math.min(ids.length - 1, place)));
    }),
  );
});

test('no column is made so narrow or so wide that it is lost', () => {
  expect([-5, 100.4, 9_999].map(allowedWidth)).toEqual([48, 100, 800]);
});
