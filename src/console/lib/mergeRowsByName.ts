import type { ByName, RowsByName } from './rowsByName.ts';
import { nameOrder } from './sortRows.ts';

type Order<Row> = (a: Row, b: Row) => number;

/** A row as it was, and as it is; `undefined`: it is gone. */
interface Change<Row> {
  old: Row;
  row: Row | undefined;
}

/** What became of rows by their IDs, where it is not nothing; and those that were not there before. */
function difference<Row extends { ID: number }>(before: readonly Row[], after: readonly Row[]) {
  const changed = new Map<number, Change<Row>>();
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const added: Row[] = [];
  let place = same;
  let old = before[place];
  const next = () => {
    place += 1;
    old = before[place];
  };
  for (const row of after.slice(same)) {
    for (; old && old.ID < row.ID; next()) changed.set(old.ID, { old, row: undefined });
    if (old?.ID === row.ID) {
      if (old !== row) changed.set(row.ID, { old, row });
      next();
    } else added.push(row);
  }
  for (; old; next()) changed.set(old.ID, { old, row: undefined });
  return { changed, added };
}

/** How many of the rows from a place on come before a row. Looks near by first: what follows one another is not far apart. */
function countBefore<Row>(row: Row, rows: readonly Row[], start: number, order: Order<Row>): number {
  const isBefore = (index: number) => {
    const other = rows[index];
    return other !== undefined && order(other, row) < 0;
  };
  let reach = 1;
  while (isBefore(start + reach - 1)) reach *= 2;
  let from = reach >> 1;
  let to = Math.min(reach - 1, rows.length - start);
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(start + middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where all that changed keeps its name: everything as it was, with the new rows in the places of the old ones. */
function replaced<Row extends { ID: number }>(
  textOf: RowsByName<Row>['textOf'],
  before: ByName<Row>,
  changed: Iterable<Change<Row>>,
  order: Order<Row>,
): ByName<Row> {
  const rows = [...before.rows];
  const texts = [...before.texts];
  for (const { old, row } of changed) {
    const place = countBefore(old, before.rows, 0, order);
    if (row) [rows[place], texts[place]] = [row, textOf(row)];
  }
  return { ...before, rows, texts };
}

/** What stays as it is or keeps its name; what has another name is added to `added`. */
function keep<Row extends { ID: number }>(
  byName: RowsByName<Row>,
  before: ByName<Row>,
  changed: ReadonlyMap<number, Change<Row>>,
  added: Row[],
  order: Order<Row>,
): ByName<Row> {
  if (changed.size === 0) return before;
  const { nameOf, textOf } = byName;
  const values = [...changed.values()];
  if (values.every(({ old, row }) => row && nameOf(row) === nameOf(old))) {
    return replaced(textOf, before, values, order);
  }
  const rows: Row[] = [];
  const texts: string[] = [];
  before.rows.forEach((old, index) => {
    const change = changed.get(old.ID);
    const row = change ? change.row : old;
    if (!row) return;
    if (nameOf(row) !== nameOf(old)) added.push(row);
    else {
      rows.push(row);
      texts.push(row === old ? (before.texts[index] ?? '') : textOf(row));
    }
  });
  return { ...before, rows, texts };
}

/** Puts rows among others, both in order. */
function merge<Row>(
  kept: ByName<Row>,
  added: readonly Row[],
  textOf: (row: Row) => string,
  order: Order<Row>,
): ByName<Row> {
  if (added.length === 0) return kept;
  const rows: Row[] = [];
  const texts: string[] = [];
  let done = 0;
  const keepUntil = (end: number) => {
    for (; done < end; done += 1) {
      rows.push(kept.rows[done] as Row);
      texts.push(kept.texts[done] as string);
    }
  };
  for (const row of added) {
    keepUntil(done + countBefore(row, kept.rows, done, order));
    rows.push(row);
    texts.push(textOf(row));
  }
  keepUntil(kept.rows.length);
  return { ...kept, rows, texts };
}

/**
 * Has the rows of a list in the order of their names ready, where they were known for the list as it was before. Both are in the
 * order of their IDs. Comparing names is what takes long: only those that are new are compared.
 */
export function mergeRowsByName<Row extends { ID: number }>(
  byName: RowsByName<Row>,
  before: readonly Row[],
  after: readonly Row[],
): void {
  const known = byName.known(before);
  if (!known) return;
  const { changed, added } = difference(before, after);
  const order = nameOrder(byName.nameOf, known.locale);
  const kept = keep(byName, known, changed, added, order);
  byName.keep(after, merge(kept, added.sort(order), byName.textOf, order));
}
