import { useMemo } from 'react';
import { type ColumnLayout, type LaidColumn, laidOut, usualLayout } from '#console/lib/columnLayout.ts';
import { type Stored, useStored } from '#console/lib/stored.ts';
import type { DataTableColumn } from './dataTableColumns.ts';

/** The columns of a list with the way they are laid out, and the ways to change it. */
export interface ColumnChoice {
  /** Every column there is, the first of them always shown. */
  all: readonly (LaidColumn & { header?: unknown })[];
  layout: ColumnLayout;
  onShown: (shown: string[]) => void;
  /** Absent: as wide as usual. */
  onWidth: (id: string, width: number | undefined) => void;
  onReset: () => void;
}

/** The columns an address asks for, in place of those that the browser keeps; and how to have it ask for others. */
interface FromAddress {
  columns: readonly string[] | undefined;
  onColumns: (columns: string[] | undefined) => void;
}

/** A list whose address says nothing of columns. */
const fromNoAddress: FromAddress = { columns: undefined, onColumns: () => {} };

/** The columns of a list as they are laid out: by its address, where that can say so, else by what this browser keeps. */
export function useColumnLayout<Row extends object>(
  all: DataTableColumn<Row>[],
  kept: Stored<ColumnLayout>,
  { columns, onColumns }: FromAddress = fromNoAddress,
): { columns: DataTableColumn<Row>[]; choice: ColumnChoice } {
  const { shown = undefined, widths } = useStored(kept);
  const layout = useMemo(() => ({ shown: columns ?? shown, widths }), [columns, shown, widths]);
  const onWidth = (id: string, width: number | undefined) => {
    const { [id]: _, ...others } = widths;
    kept.write({ shown, widths: width === undefined ? others : { ...others, [id]: width } });
  };
  return {
    columns: useMemo(() => laidOut(all, layout), [all, layout]),
    choice: {
      all,
      layout,
      onShown: (next) => (columns ? onColumns(next) : kept.write({ shown: next, widths })),
      onWidth,
      onReset: () => {
        kept.write(usualLayout);
        if (columns) onColumns(undefined);
      },
    },
  };
}
