import { ArrowDown, ArrowUp } from 'lucide-react';
import { useText } from '#console/i18n/i18n.ts';
import { ColumnEdge } from './ColumnEdge.tsx';
import { type DataTableColumn, type DataTableSort, nextSort, widthOf } from './dataTableColumns.ts';
import { SelectBox } from './SelectBox.tsx';

interface Props<Row extends object> {
  columns: readonly DataTableColumn<Row>[];
  sort: DataTableSort;
  onSort: (sort: DataTableSort) => void;
  extent: 'none' | 'some' | 'all';
  onSelectAll: () => void;
  onWidth: ((id: string, width: number | undefined) => void) | undefined;
}

/**
 * The headings: a checkbox for all rows, and a button to sort by for every column that can be sorted by.
 * Their edges can be dragged where widths can be changed.
 */
export function DataTableHead<Row extends object>({ columns, sort, onSort, extent, onSelectAll, onWidth }: Props<Row>) {
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
        {columns.map((column, place) => {
          const { id, header, meta } = column;
          const sorted = sort.id === id;
          const Arrow = sorted && sort.desc ? ArrowDown : ArrowUp;
          return (
            <th
              key={id}
              scope="col"
              aria-sort={sorted ? (sort.desc ? 'descending' : 'ascending') : undefined}
              data-align={meta?.align}
              title={meta?.hint}
            >
              {column.sorts ? (
                <button type="button" onClick={() => onSort(nextSort(column, sort))}>
                  {header}
                  <Arrow size={13} strokeWidth={2} aria-hidden data-shown={sorted} />
                </button>
              ) : (
                header
              )}
              {onWidth && (
                <ColumnEdge
                  place={place + 1}
                  takes={widthOf(column)}
                  fixed={meta?.width !== undefined}
                  onWidth={(width) => onWidth(id, width)}
                />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
