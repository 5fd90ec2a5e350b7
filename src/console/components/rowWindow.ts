/** A stretch of rows. */
export interface RowWindow {
  first: number;
  length: number;
}

const margin = 8;
const step = 4;

/** As many rows as are in sight in so many pixels, from the first one on. */
export function rowsInSight(height: number, rowHeight: number): RowWindow {
  return { first: 0, length: Math.ceil(height / rowHeight) + 1 };
}

/** The rows to render: those in sight and a margin around them. It moves by a few rows at a time, so that most scrolling renders nothing. */
export function rowWindow(scrollTop: number, height: number, rowHeight: number): RowWindow {
  const firstInSight = Math.floor(scrollTop / rowHeight);
  const first = Math.max(0, Math.floor((firstInSight - margin) / step) * step);
  return { first, length: rowsInSight(height, rowHeight).length + 2 * margin + step };
}

/** The indexes to render: the window, and one row beyond it that must not go. */
export function renderedIndexes(first: number, end: number, kept: number, count: number): number[] {
  const indexes = Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place);
  if (kept < 0 || kept >= count || (kept >= first && kept < end)) return indexes;
  return kept < first ? [kept, ...indexes] : [...indexes, kept];
}

/** How many rows are left out before each of the rendered ones, and after the last. */
export function rowsLeftOut(indexes: readonly number[], count: number): number[] {
  return [...indexes, count].map((index, place) => index - (indexes[place - 1] ?? -1) - 1);
}
