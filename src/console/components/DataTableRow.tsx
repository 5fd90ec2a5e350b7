import { memo } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { DataTableColumn } from './dataTableColumns.ts';
import { RowActive } from './rowActive.ts';
import { SelectBox } from './SelectBox.tsx';

interface Props<Row extends object> {
  row: Row;
  columns: readonly DataTableColumn<Row>[];
  /** Its place among all rows, rendered or not. */
  index: number;
  name: string;
  selected: boolean;
  active: boolean;
  description: string | undefined;
}

function PlainRow<Row extends object>({ row, columns, index, name, selected, active, description }: Props<Row>) {
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
        {columns.map(({ id, cell, meta }) => (
          <td key={id} data-align={meta?.align}>
            {cell(row)}
          </td>
        ))}
      </RowActive>
    </tr>
  );
}

/** One row. Rendered again only when what it shows has changed, not when the window of rendered rows has moved. */
export const DataTableRow = memo(
  PlainRow,
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.selected === after.selected &&
    before.active === after.active &&
    before.description === after.description &&
    before.columns === after.columns,
) as typeof PlainRow;
