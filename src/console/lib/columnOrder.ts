import { type ColumnLayout, type LaidColumn, shownColumns } from './columnLayout.ts';

/** The IDs of all columns behind the first: those that are shown in their order, then the others in theirs. */
export function allColumns(columns: readonly LaidColumn[], layout: ColumnLayout): string[] {
  const ids = columns.slice(1).flatMap(({ id }) => (id === undefined ? [] : [id]));
  return [...new Set([...shownColumns(columns, layout), ...ids])];
}

/** The IDs with one of them at another place, as near to it as there is one. */
export function movedTo(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((each) => each !== id);
  return others.toSpliced(Math.max(0, place), 0, id);
}
