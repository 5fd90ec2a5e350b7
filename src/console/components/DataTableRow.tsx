import type { Cell, Row as TableRow } from '@tanstack/react-table';
import { memo, type ReactNode } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { dataTableFeatures } from './dataTableColumns.ts';
import { RowActive } from './rowActive.ts';
import { SelectBox } from './SelectBox.tsx';

interface Props<Row extends object> {
  row: TableRow<typeof dataTableFeatures, Row>;
  /** Its place among all rows, rendered or not. */
  index: number;
  name: string;
  selected: boolean;
  active: boolean;
  description: string | undefined;
  /** What the cells depend on beside the row. */
  columns: unknown;
}

function PlainRow<Row extends object>({ row, index, name, selected, active, description }: Props<Row>) {
  const t = useText();
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-description={description}
      tabIndex={active ? 0 : -1}
    >
      <td data-select>
        <SelectBox label={t('table.select', { name })} checked={selected} tabIndex={-1} />
      </td>
      <RowActive value={active}>
        {row.getAllCells().map((cell) => (
          <td key={cell.id} data-align={cell.column.columnDef.meta?.align}>
            {contentOf(cell)}
          </td>
        ))}
      </RowActive>
    </tr>
  );
}

/**
 * Called, not rendered as a component of its own: the columns are made anew when a language or a name arrives, and a component
 * that is another one each time would take what is focused in the cell away with it.
 */
function contentOf<Row extends object>(cell: Cell<typeof dataTableFeatures, Row>): ReactNode {
  const { cell: content } = cell.column.columnDef;
  return typeof content === 'function' ? content(cell.getContext()) : content;
}

/** One row. Rendered again only when what it shows has changed, not when the window of rendered rows has moved. */
export const DataTableRow = memo(
  PlainRow,
  (before, after) =>
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.selected === after.selected &&
    before.active === after.active &&
    before.description === after.description &&
    before.columns === after.columns,
) as typeof PlainRow;
