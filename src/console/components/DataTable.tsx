import { Fragment, type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { useRowHeight } from '#console/lib/density.ts';
import { usePrinting } from '#console/lib/usePrinting.ts';
import { DataTableElement, DataTableFooter, DataTableFrame, DataTableScroller, headHeight } from './DataTableFrame.tsx';
import { DataTableHead } from './DataTableHead.tsx';
import { DataTableRow } from './DataTableRow.tsx';
import { type DataTableColumn, type DataTableSort, widthOf } from './dataTableColumns.ts';
import { type Selection, selectedExtent } from './rowSelection.ts';
import { renderedIndexes, rowsLeftOut } from './rowWindow.ts';
import { useActiveRow } from './useActiveRow.ts';
import { useKeptPlace } from './useKeptPlace.ts';
import { indexOfTarget, type Point, useRowGestures } from './useRowGestures.ts';
import { useRowWindow } from './useRowWindow.ts';
import { useSideways } from './useSideways.ts';

export interface DataTableHandle {
  /** Moves the focus to a row and brings it into sight; waits for a row that is about to come. */
  focusRow: (id: number, then?: (row: HTMLTableRowElement) => void) => void;
}

interface Props<Row extends object> {
  /** What the rows are, for who cannot see the heading above. */
  label: string;
  /** The same array as long as the columns are the same. */
  columns: DataTableColumn<Row>[];
  /** Filtered and sorted. The same array as long as the rows are the same. */
  rows: readonly Row[];
  rowID: (row: Row) => number;
  rowName: (row: Row) => string;
  /** What is said of the active row in addition to what its cells show. */
  rowDescription?: ((row: Row) => string) | undefined;
  /** Where there is room; less by choice. */
  rowHeight?: number;
  /** What they were sorted and filtered by. While that is the same, rows that come and go leave in its place what is looked at. */
  asked?: string;
  sort: DataTableSort;
  onSort: (sort: DataTableSort) => void;
  /** A column has been made so wide (pixels), or as wide as it usually is; absent: widths are fixed. */
  onWidth?: ((id: string, width: number | undefined) => void) | undefined;
  selected: Selection;
  onSelect: (next: Selection) => void;
  onOpen?: ((row: Row) => void) | undefined;
  /** The commands for the selection are asked for, at a place in the window. */
  onMenu?: ((at: Point) => void) | undefined;
  onDelete?: ((ids: Selection) => void) | undefined;
  /** Told how many rows have come into reach, from the first one on: to fetch more before the end is seen. */
  onReach?: ((end: number) => void) | undefined;
  /** In the place of rows, where there are none. */
  children?: ReactNode;
  footer?: ReactNode;
  busy?: boolean;
  /** More rows are on their way, which may come between those that are there. */
  growing?: boolean;
  ref?: Ref<DataTableHandle>;
}

const boxWidth = 40;
/** A list of any length would take a printer, and its paper, for hours. */
const mostOnPaper = 1000;

/** A table of any length: rows beyond the window are not rendered. Sorting and filtering are its owner's: it shows what it is given. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { columns, rows, rowID, sort, selected, onSelect } = props;
  const rowHeight = useRowHeight(props.rowHeight ?? 40);
  const scroller = useRef<HTMLDivElement>(null);

  const view = useRowWindow({ scroller, count: rows.length, rowHeight, headHeight, growing: props.growing ?? false });
  const { onReach } = props;
  useEffect(() => onReach?.(view.end), [onReach, view.end]);
  const active = useActiveRow({
    rows,
    rowID,
    find: (index) => scroller.current?.querySelector<HTMLTableRowElement>(`tr[data-index="${index}"]`),
    scrollTo: view.reveal,
  });
  useImperativeHandle(props.ref, () => ({ focusRow: active.focus }));
  const { asked } = props;
  const pointer = useKeptPlace({ scroller, rows, rowHeight, asked, activeIndex: active.index, shift: view.shift });

  // The active row stays rendered out of sight, so that the focus on it is never lost.
  const printing = usePrinting();
  const indexes = printing
    ? renderedIndexes(0, Math.min(mostOnPaper, rows.length), 0, rows.length)
    : renderedIndexes(view.first, view.end, active.index, rows.length);
  const leftOut = rowsLeftOut(indexes, rows.length);
  const gestures = useRowGestures({
    rows,
    rowID,
    selected,
    onSelect,
    focus: active.focus,
    pageSize: view.pageSize,
    onOpen: props.onOpen,
    onMenu: props.onMenu,
    onDelete: props.onDelete,
  });

  const extent = useMemo(() => selectedExtent(rows, rowID, selected), [rows, rowID, selected]);
  const width = columns.reduce((sum, column) => sum + widthOf(column), boxWidth);
  const sideways = useSideways(scroller, width);

  return (
    <DataTableFrame>
      <DataTableScroller ref={scroller} data-empty={rows.length === 0 ? '' : undefined}>
        <DataTableElement
          role="grid"
          aria-label={props.label}
          aria-rowcount={rows.length + 1}
          aria-multiselectable
          aria-busy={props.busy}
          data-sideways={sideways || undefined}
          style={{ '--row-height': `${rowHeight}px`, '--table-width': `${width}px` } as object}
          {...gestures}
          {...pointer}
          onFocus={(event) => {
            const index = indexOfTarget(event.target);
            if (index !== undefined) active.onFocus(index);
          }}
          onBlur={active.onBlur}
        >
          <colgroup>
            <col style={{ width: boxWidth }} />
            {columns.map(({ id, meta }) => (
              <col key={id} style={meta?.width ? { width: meta.width } : undefined} />
            ))}
          </colgroup>
          <DataTableHead
            columns={columns}
            sort={sort}
            onSort={props.onSort}
            extent={extent}
            onWidth={props.onWidth}
            onSelectAll={() => onSelect(extent === 'all' ? new Set() : new Set(rows.map(rowID)))}
          />
          <tbody>
            {indexes.map((index, place) => {
              const row = rows[index];
              if (!row) return null;
              const id = rowID(row);
              return (
                <Fragment key={id}>
                  <Gap rows={leftOut[place]} span={columns.length + 1} />
                  <DataTableRow
                    row={row}
                    index={index}
                    name={props.rowName(row)}
                    selected={selected.has(id)}
                    active={index === active.index}
                    description={index === active.index ? props.rowDescription?.(row) : undefined}
                    columns={columns}
                  />
                </Fragment>
              );
            })}
            <Gap rows={leftOut.at(-1)} span={columns.length + 1} />
          </tbody>
        </DataTableElement>
        {printing && <LeftOut count={rows.length - indexes.length} />}
        {rows.length === 0 && props.children}
      </DataTableScroller>
      {props.footer && <DataTableFooter>{props.footer}</DataTableFooter>}
    </DataTableFrame>
  );
}

/** How many rows are not on the paper. */
function LeftOut({ count }: { count: number }) {
  const t = useText();
  return count > 0 && <p data-on-paper>{t('list.andMore', { count })}</p>;
}

/** The room of rows that are not rendered. */
function Gap({ rows = 0, span }: { rows: number | undefined; span: number }) {
  if (rows === 0) return null;
  return (
    <tr data-gap aria-hidden>
      <td colSpan={span} style={{ height: `calc(${rows} * var(--row-height))` }} />
    </tr>
  );
}
