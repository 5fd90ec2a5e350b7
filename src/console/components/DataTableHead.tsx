import { FlexRender, type ReactTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useText } from '#console/i18n/i18n.ts';
import { ColumnEdge } from './ColumnEdge.tsx';
import { type dataTableFeatures, widthOf } from './dataTableColumns.ts';
import { SelectBox } from './SelectBox.tsx';

interface Props<Row extends object> {
  table: ReactTable<typeof dataTableFeatures, Row>;
  extent: 'none' | 'some' | 'all';
  onSelectAll: () => void;
  onWidth: ((id: string, width: number | undefined) => void) | undefined;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/**
 * The headings: a checkbox for all rows, and a button to sort by for every column that can be sorted, which has an accessor.
 * Their edges can be dragged where widths can be changed.
 */
export function DataTableHead<Row extends object>({ table, extent, onSelectAll, onWidth }: Props<Row>) {
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
        {table.getFlatHeaders().map((header, place) => {
          const { column } = header;
          const { meta } = column.columnDef;
          const sorted = column.getIsSorted();
          const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
          return (
            <th
              key={header.id}
              scope="col"
              aria-sort={sorted ? ariaSort[sorted] : undefined}
              data-align={meta?.align}
              title={meta?.hint}
            >
              {column.getCanSort() ? (
                <button type="button" onClick={column.getToggleSortingHandler()}>
                  <FlexRender header={header} />
                  <Arrow size={13} strokeWidth={2} aria-hidden data-shown={sorted !== false} />
                </button>
              ) : (
                <FlexRender header={header} />
              )}
              {onWidth && (
                <ColumnEdge
                  place={place + 1}
                  takes={widthOf(column.columnDef)}
                  fixed={meta?.width !== undefined}
                  onWidth={(width) => onWidth(column.id, width)}
                />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
