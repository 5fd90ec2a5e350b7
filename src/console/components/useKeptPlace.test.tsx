import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '#console/testing/show.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataTableColumn } from './dataTableColumns.ts';

interface Row {
  ID: number;
}

const rowHeight = 40;
const columns: DataTableColumn<Row>[] = [{ id: 'id', header: 'ID', cell: (row) => row.ID }];
const all: Row[] = Array.from({ length: 200 }, (_, place) => ({ ID: place }));
const odd = all.filter(({ ID }) => ID % 2 === 1);

let give: (rows: readonly Row[], asked?: string) => void;

function Table() {
  const [{ rows, asked }, setGiven] = useState<{ rows: readonly Row[]; asked: string }>({ rows: odd, asked: 'by ID' });
  give = (next, by = 'by ID') => setGiven({ rows: next, asked: by });
  return (
    <DataTable
      label="Rows"
      columns={columns}
      rows={rows}
      rowID={({ ID }) => ID}
      rowName={({ ID }) => `row ${ID}`}
      asked={asked}
      sort={{ id: 'id', desc: false }}
      onSort={() => {}}
      selected={new Set()}
      onSelect={() => {}}
    />
  );
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
});

async function showTable() {
  const shown = await show(<Table />);
  const scroller = screen.getByRole('grid').parentElement;
  if (!scroller) throw new Error('There is nothing to scroll.');
  return { ...shown, scroller };
}

const rowOf = (id: number) => screen.getByRole('row', { name: new RegExp(`row ${id}$|\\b${id}$`) });

test('the first row in sight stays where it is when rows come before it', async () => {
  const { scroller } = await showTable();
  act(() => {
    scroller.scrollTop = 20 * rowHeight;
    scroller.dispatchEvent(new Event('scroll'));
  });
  act(() => give(all));
  // Row 41 is the 21st of the odd ones and the 42nd of all.
  expect(scroller.scrollTop).toBe(41 * rowHeight);
});

test('at the top the top stays, but for a row that has the focus', async () => {
  const { scroller } = await showTable();
  act(() => give(all));
  expect(scroller.scrollTop).toBe(0);
  act(() => give(odd));
  act(() => rowOf(5).focus());
  act(() => give(all));
  expect(scroller.scrollTop).toBe(3 * rowHeight);
  expect(document.activeElement).toBe(rowOf(5));
});

test('a row that is pointed at stays under the pointer', async () => {
  const { scroller, user } = await showTable();
  await user.pointer({ target: rowOf(7) });
  rowOf(7).dispatchEvent(new MouseEvent('pointermove', { bubbles: true, movementX: 1, movementY: 1 }));
  act(() => give(all));
  expect(scroller.scrollTop).toBe(4 * rowHeight);
});

test('rows that are asked for in another way begin where the list was', async () => {
  const { scroller } = await showTable();
  act(() => {
    scroller.scrollTop = 20 * rowHeight;
    scroller.dispatchEvent(new Event('scroll'));
  });
  act(() => give(all, 'all'));
  expect(scroller.scrollTop).toBe(20 * rowHeight);
});
