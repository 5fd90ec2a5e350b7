import type { Locale } from '#contract/values.ts';
import { fold } from './rowSearch.ts';
import { nameOrder } from './sortRows.ts';

/** Rows in the order of their names, and in the same order the texts to filter them by. */
export interface ByName<Row> {
  rows: readonly Row[];
  texts: readonly string[];
}

interface Made<Row> extends ByName<Row> {
  locale: Locale;
}

interface Options<Row> {
  nameOf: (row: Row) => string;
  textOf: (row: Row) => string;
}

/** What became of rows by their IDs, `undefined` of those that are gone; and those that were not there before. */
function difference<Row extends { ID: number }>(before: readonly Row[], after: readonly Row[]) {
  const changed = new Map<number, Row | undefined>();
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
    for (; old && old.ID < row.ID; next()) changed.set(old.ID, undefined);
    if (old?.ID === row.ID) {
      if (old !== row) changed.set(row.ID, row);
      next();
    } else added.push(row);
  }
  for (; old; next()) changed.set(old.ID, undefined);
  return { changed, added };
}

/** How many of the rows from a place on come before a row. Looks near by first: what follows one another is not far apart. */
function countBefore<Row>(row: Row, rows: readonly Row[], start: number, order: (a: Row, b: Row) => number): number {
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

/**
 * Answers rows, given in the order of their IDs, in the order of their names. Comparing names is what takes long: for a list that
 * has grown or changed since the last time only the names that are new are compared. The same array has the same answer.
 */
export function createRowsByName<Row extends { ID: number }>({ nameOf, textOf }: Options<Row>) {
  const made = new WeakMap<readonly Row[], Made<Row>>();
  // Held weakly: what the cache has let go of is not kept here.
  let last: WeakRef<readonly Row[]> | undefined;
  const toText = (row: Row) => fold(textOf(row));

  /** What stays as it is or keeps its name; what has another name is added to `added`. */
  const keep = (
    { rows, texts }: ByName<Row>,
    changed: ReadonlyMap<number, Row | undefined>,
    added: Row[],
  ): ByName<Row> => {
    if (changed.size === 0) return { rows, texts };
    const kept = { rows: [] as Row[], texts: [] as string[] };
    rows.forEach((old, index) => {
      const row = changed.has(old.ID) ? changed.get(old.ID) : old;
      if (!row) return;
      if (nameOf(row) !== nameOf(old)) added.push(row);
      else {
        kept.rows.push(row);
        kept.texts.push(row === old ? (texts[index] ?? '') : toText(row));
      }
    });
    return kept;
  };

  const merge = (kept: ByName<Row>, added: readonly Row[], order: (a: Row, b: Row) => number): ByName<Row> => {
    if (added.length === 0) return kept;
    const merged = { rows: [] as Row[], texts: [] as string[] };
    let done = 0;
    const keepUntil = (end: number) => {
      for (const row of kept.rows.slice(done, end)) merged.rows.push(row);
      for (const text of kept.texts.slice(done, end)) merged.texts.push(text);
      done = end;
    };
    for (const row of added) {
      keepUntil(done + countBefore(row, kept.rows, done, order));
      merged.rows.push(row);
      merged.texts.push(toText(row));
    }
    keepUntil(kept.rows.length);
    return merged;
  };

  const make = (rows: readonly Row[], locale: Locale): Made<Row> => {
    const before = last?.deref() ?? [];
    const known = made.get(before);
    const usable = known?.locale === locale;
    const { changed, added } = difference(usable ? before : [], rows);
    const kept = keep(usable ? known : { rows: [], texts: [] }, changed, added);
    const order = nameOrder(nameOf, locale);
    return { ...merge(kept, added.sort(order), order), locale };
  };

  const of = (rows: readonly Row[], locale: Locale): ByName<Row> => {
    let answer = made.get(rows);
    if (answer?.locale !== locale) {
      answer = make(rows, locale);
      made.set(rows, answer);
      last = new WeakRef(rows);
    }
    return answer;
  };
  return {
    of,
    /** Has the answer ready for rows that will be asked for next, in the language of the last time. */
    prepare: (rows: readonly Row[]) => {
      const before = last?.deref();
      const known = before && made.get(before);
      if (known) of(rows, known.locale);
    },
  };
}
