/** How the columns of a table are laid out; what is not said is as usual. */
export interface ColumnLayout {
  /** The IDs of those that are shown behind the first, in their order. */
  readonly shown?: readonly string[] | undefined;
  /** In pixels, by the IDs of the columns. */
  readonly widths: Readonly<Record<string, number>>;
}

/** As every column is from the start. */
export const usualLayout: ColumnLayout = { widths: {} };

/** What a layout has to know of a column. The first column is always there, and always the first. */
export interface LaidColumn {
  id?: string;
  meta?: { width?: number; minWidth?: number; optional?: true };
}

const narrowest = 48;
const widest = 800;

/** A width that a column may have. */
export function allowedWidth(pixels: number): number {
  return Math.round(Math.max(narrowest, Math.min(widest, pixels)));
}

/** The IDs of the columns that are shown behind the first, in their order. */
export function shownColumns(columns: readonly LaidColumn[], { shown }: ColumnLayout): string[] {
  const others = columns.slice(1);
  const usual = others.flatMap(({ id, meta }) => (id !== undefined && !meta?.optional ? [id] : []));
  if (!shown) return usual;
  const known = new Set(others.map(({ id }) => id));
  return [...new Set(shown)].filter((id) => known.has(id));
}

/** Where every column has its width, the last takes the rest: else the table would stretch them all, the boxes included. */
function withRestTaken<Each extends LaidColumn>(columns: Each[]): Each[] {
  if (columns.some(({ meta }) => meta?.width === undefined)) return columns;
  return columns.map((column, place) => {
    if (place < columns.length - 1) return column;
    return { ...column, meta: { ...column.meta, width: undefined, minWidth: column.meta?.width } };
  });
}

/** The columns that are shown, in their order, as wide as the layout has them; one that says nothing of its width is as it is. */
export function laidOut<Each extends LaidColumn>(columns: readonly Each[], layout: ColumnLayout): Each[] {
  const byID = new Map(columns.map((column) => [column.id, column]));
  const [first] = columns;
  const shown = shownColumns(columns, layout).flatMap((id) => byID.get(id) ?? []);
  const wide = [...(first ? [first] : []), ...shown].map((column) => {
    const width = layout.widths[column.id ?? ''];
    if (width === undefined || !column.meta) return column;
    // What takes the rest keeps doing so, and takes so much at least.
    const key = column.meta.width === undefined ? 'minWidth' : 'width';
    return { ...column, meta: { ...column.meta, [key]: allowedWidth(width) } };
  });
  return withRestTaken(wide);
}
