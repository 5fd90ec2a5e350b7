import { type Entry, type EntryOrder, entryOrder, inThatOrder, type RowsByName } from './rowsByName.ts';

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

/** How many of the entries from a place on come before one. Looks near by first: what follows one another is not far apart. */
function countBefore<Row>(
  entry: Entry<Row>,
  entries: readonly Entry<Row>[],
  start: number,
  order: EntryOrder<Row>,
): number {
  const isBefore = (index: number) => {
    const other = entries[index];
    return other !== undefined && order(other, entry) < 0;
  };
  let reach = 1;
  while (isBefore(start + reach - 1)) reach *= 2;
  let from = reach >> 1;
  let to = Math.min(reach - 1, entries.length - start);
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(start + middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where all that changed keeps its name: everything as it was, with the new entries in the places of the old ones. */
function replaced<Row extends { ID: number }>(
  entryOf: RowsByName<Row>['entryOf'],
  before: readonly Entry<Row>[],
  changes: readonly Change<Row>[],
  order: EntryOrder<Row>,
): readonly Entry<Row>[] {
  const entries = [...before];
  for (const { old, row } of changes) if (row) entries[countBefore(entryOf(old), before, 0, order)] = entryOf(row);
  return entries;
}

/** What stays in its place; what has another name, and so another place, is added to `added`. */
function keep<Row extends { ID: number }>(
  { nameOf, entryOf }: RowsByName<Row>,
  before: readonly Entry<Row>[],
  changed: ReadonlyMap<number, Change<Row>>,
  added: Entry<Row>[],
  order: EntryOrder<Row>,
): readonly Entry<Row>[] {
  if (changed.size === 0) return before;
  const changes = [...changed.values()];
  if (changes.every(({ old, row }) => row && nameOf(row) === nameOf(old))) {
    return replaced(entryOf, before, changes, order);
  }
  const kept: Entry<Row>[] = [];
  for (const old of before) {
    const change = changed.get(old.row.ID);
    if (change && !change.row) continue;
    const entry = change?.row ? entryOf(change.row) : old;
    (entry.name === old.name ? kept : added).push(entry);
  }
  return kept;
}

/** Puts entries among others, both in order. */
function merge<Row>(
  kept: readonly Entry<Row>[],
  added: readonly Entry<Row>[],
  order: EntryOrder<Row>,
): readonly Entry<Row>[] {
  if (added.length === 0) return kept;
  const entries: Entry<Row>[] = [];
  let done = 0;
  const keepUntil = (end: number) => {
    for (; done < end; done += 1) entries.push(kept[done] as Entry<Row>);
  };
  for (const entry of added) {
    keepUntil(done + countBefore(entry, kept, done, order));
    entries.push(entry);
  }
  keepUntil(kept.length);
  return entries;
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
  const order = entryOrder<Row>(known.locale);
  const placed = added.map(byName.entryOf);
  const kept = keep(byName, known.entries, changed, placed, order);
  byName.keep(after, inThatOrder(merge(kept, placed.sort(order), order), known.locale));
}
