/** The IDs of the selected rows. */
export type Selection = ReadonlySet<number>;

/** With one row selected that was not, or the other way round. */
export function toggled(selection: Selection, id: number): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The IDs from one place in the list to another, whichever comes first. */
export function idsBetween<Row>(rows: readonly Row[], idOf: (row: Row) => number, from: number, to: number): Selection {
  return new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(idOf));
}

/** How many of the rows are selected, as a header checkbox says it. */
export function selectedExtent<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => number,
  selection: Selection,
): 'none' | 'some' | 'all' {
  if (selection.size === 0 || rows.length === 0) return 'none';
  let any = false;
  let all = true;
  for (const row of rows) {
    if (selection.has(idOf(row))) any = true;
    else all = false;
    if (any && !all) return 'some';
  }
  return all ? 'all' : 'none';
}

/** Where a key takes the focus from the row at `index`; `undefined` for keys that do not move it. `page`: rows in sight. */
export function movedIndex(key: string, index: number, count: number, page: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const target = moves[key];
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}
