import type { ReactNode } from 'react';

/** A column of a table. */
export interface DataTableColumn<Row extends object> {
  id: string;
  header: string;
  /** What is in the cell of a row. No component: it is called anew whenever the columns are, which are not the same for good. */
  cell: (row: Row) => ReactNode;
  /** The table can be sorted by it: which order its heading asks for first. */
  sorts?: 'up' | 'down';
  meta?: ColumnMeta;
}

interface ColumnMeta {
  /** Pixels. Absent: the column takes what the others leave, but no less than `minWidth`. */
  width?: number;
  minWidth?: number;
  /** Shown only when it is asked for. */
  optional?: true;
  align?: 'end';
  /** What a short heading stands for. */
  hint?: string;
}

/** What a column takes at least. */
export function widthOf<Row extends object>({ meta }: Pick<DataTableColumn<Row>, 'meta'>): number {
  return meta?.width ?? meta?.minWidth ?? 180;
}

export interface DataTableSort {
  id: string;
  desc: boolean;
}

/** The order that the heading of a column asks for: its first one, then the other one, in turns. */
export function nextSort<Row extends object>({ id, sorts }: DataTableColumn<Row>, sort: DataTableSort): DataTableSort {
  return { id, desc: sort.id === id ? !sort.desc : sorts === 'down' };
}
