import type { Locale } from '#contract/values.ts';
import { fold } from './rowSearch.ts';
import { nameOrder } from './sortRows.ts';

interface Entry<Row> {
  row: Row;
  text: string;
}

/** Rows in the order of their names, and in the same order the texts to filter them by. */
interface ByName<Row> {
  rows: readonly Row[];
  texts: readonly string[];
}

interface Made<Row> extends ByName<Row> {
  locale: Locale;
  entries: readonly Entry<Row>[];
}

interface Options<Row> {
  nameOf: (row: Row) => string;
  textOf: (row: Row) => string;
}

/** What became of rows by their IDs, `undefined` of those that are gone; and those that were not there before. */
function difference<Row extends { ID: number }>(before: readonly Row[], after: readonly Row[]) {
  const changed = new Map<number, Row | undefined>();
  const added: Row[] = [];
  let place = 0;
  let old = before[place];
  const next = () => {
    place += 1;
    old = before[place];
  };
  for (const row of after) {
    for (; old && old.ID < row.ID; next()) changed.set(old.ID, undefined);
    if (old?.ID === row.ID) {
      if (old !== row) changed.set(row.ID, row);
      next();
    } else added.push(row);
  }
  for (; old; next()) changed.set(old.ID, undefined);
  return { changed, added };
}

/** Puts a few items among many, both in order: the few look for their places. */
function merge<Item>(many: readonly Item[], few: readonly Item[], order: (a: Item, b: Item) => number): Item[] {
  const merged: Item[] = [];
  let done = 0;
  for (const item of few) {
    let from = done;
    let to = many.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = many[middle];
      if (other !== undefined && order(other, item) < 0) from = middle + 1;
      else to = middle;
    }
    for (const other of many.slice(done, from)) merged.push(other);
    merged.push(item);
    done = from;
  }
  for (const other of many.slice(done)) merged.push(other);
  return merged;
}

/**
 * Answers rows, given in the order of their IDs, in the order of their names. Comparing names is what takes long: for a list that
 * has grown or changed since the last time only the names that are new are compared. The same array has the same answer.
 */
export function createRowsByName<Row extends { ID: number }>({ nameOf, textOf }: Options<Row>) {
  const made = new WeakMap<readonly Row[], Made<Row>>();
  // Held weakly: what the cache has let go of is not kept here.
  let last: WeakRef<readonly Row[]> | undefined;
  const toEntry = (row: Row): Entry<Row> => ({ row, text: fold(textOf(row)) });

  const make = (rows: readonly Row[], locale: Locale): Made<Row> => {
    const before = last?.deref();
    const known = before && made.get(before);
    const usable = before && known?.locale === locale;
    const { changed, added } = difference(usable ? before : [], rows);
    const stay = (usable ? known.entries : []).flatMap((entry) => {
      if (!changed.has(entry.row.ID)) return entry;
      const row = changed.get(entry.row.ID);
      if (row && nameOf(row) === nameOf(entry.row)) return toEntry(row);
      if (row) added.push(row);
      return [];
    });
    const order = nameOrder(nameOf, locale);
    const byName = (a: Entry<Row>, b: Entry<Row>) => order(a.row, b.row);
    const entries = merge(stay, added.map(toEntry).sort(byName), byName);
    return { locale, entries, rows: entries.map(({ row }) => row), texts: entries.map(({ text }) => text) };
  };

  return (rows: readonly Row[], locale: Locale): ByName<Row> => {
    let answer = made.get(rows);
    if (answer?.locale !== locale) {
      answer = make(rows, locale);
      made.set(rows, answer);
      last = new WeakRef(rows);
    }
    return answer;
  };
}
