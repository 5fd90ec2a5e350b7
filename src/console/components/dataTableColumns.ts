import { type ColumnDef, metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

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

/** What our tables use of TanStack Table: its columns and its sorting by headings. */
export const dataTableFeatures = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnMeta>() });

export type DataTableColumn<Row extends object> = ColumnDef<typeof dataTableFeatures, Row>;

/** What a column takes at least. */
export function widthOf<Row extends object>({ meta }: Pick<DataTableColumn<Row>, 'meta'>): number {
  return meta?.width ?? meta?.minWidth ?? 180;
}

export interface DataTableSort {
  id: string;
  desc: boolean;
}
