import { expect, test } from 'vitest';
import { nextSort } from './dataTableColumns.ts';

const column = (sorts: 'up' | 'down') => ({ id: 'created', header: 'Created', cell: () => '', sorts });

test('a heading asks for the order of its column that is wanted first, then for the other one, in turns', () => {
  const byName = { id: 'name', desc: true };
  expect(nextSort(column('up'), byName)).toEqual({ id: 'created', desc: false });
  const latest = nextSort(column('down'), byName);
  expect(latest).toEqual({ id: 'created', desc: true });
  expect(nextSort(column('down'), latest)).toEqual({ id: 'created', desc: false });
  expect(nextSort(column('down'), nextSort(column('down'), latest))).toEqual(latest);
});
