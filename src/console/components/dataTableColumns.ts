import { type ColumnDef, metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

interface ColumnMeta {
  /** Pixels. Absent: the column takes what the others leave. */
  width?: number;
  align?: 'end';
  /** What a short heading stands for. */
  hint?: string;
}

/** What our tables use of TanStack Table: its columns and its sorting by headings. */
export const dataTableFeatures = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnMeta>() });

export type DataTableColumn<Row extends object> = ColumnDef<typeof dataTableFeatures, Row>;

export interface DataTableSort {
  id: string;
  desc: boolean;
}
