import { FlexRender, type ReactTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useText } from '#console/i18n/i18n.ts';
import type { dataTableFeatures } from './dataTableColumns.ts';
import { SelectBox } from './SelectBox.tsx';

interface Props<Row extends object> {
  table: ReactTable<typeof dataTableFeatures, Row>;
  extent: 'none' | 'some' | 'all';
  onSelectAll: () => void;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** The headings: a checkbox for all rows, and a button to sort by for every column that can be sorted, which has an accessor. */
export function DataTableHead<Row extends object>({ table, extent, onSelectAll }: Props<Row>) {
  const t = useText();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th data-select scope="col">
          <SelectBox
            label={t('table.selectAll')}
            checked={extent === 'all'}
            mixed={extent === 'some'}
            onChange={onSelectAll}
          />
        </th>
        {table.getFlatHeaders().map((header) => {
          const { column } = header;
          const sorted = column.getIsSorted();
          const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
          return (
            <th
              key={header.id}
              scope="col"
              aria-sort={sorted ? ariaSort[sorted] : undefined}
              data-align={column.columnDef.meta?.align}
              title={column.columnDef.meta?.hint}
            >
              {column.getCanSort() ? (
                <button type="button" onClick={column.getToggleSortingHandler()}>
                  <FlexRender header={header} />
                  <Arrow size={13} strokeWidth={2} aria-hidden data-shown={sorted !== false} />
                </button>
              ) : (
                <FlexRender header={header} />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
