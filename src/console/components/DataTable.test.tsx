import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '#console/testing/show.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataTableColumn } from './dataTableColumns.ts';

interface Row {
  ID: number;
}

const rows: Row[] = [{ ID: 1 }];

let rename: (header: string) => void;

function Table() {
  const [header, setHeader] = useState('Name');
  rename = setHeader;
  const columns: DataTableColumn<Row>[] = [
    { id: 'link', header, cell: (row) => <button type="button">Open {row.ID}</button> },
  ];
  return (
    <DataTable
      label="Rows"
      columns={columns}
      rows={rows}
      rowID={({ ID }) => ID}
      rowName={({ ID }) => `row ${ID}`}
      sort={{ id: 'link', desc: false }}
      onSort={() => {}}
      selected={new Set()}
      onSelect={() => {}}
    />
  );
}

test('what is focused in a row stays focused when the columns are made anew', async () => {
  await show(<Table />);
  const button = screen.getByRole('button', { name: 'Open 1' });
  button.focus();
  act(() => rename('名前'));
  screen.getByRole('columnheader', { name: '名前' });
  expect(document.activeElement).toBe(button);
});
