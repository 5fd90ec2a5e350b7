import type { Locale } from '#contract/values.ts';
import { foldText } from './foldText.ts';
import { type JoinedTexts, joinTexts } from './joinedTexts.ts';
import { sortKey } from './sortKey.ts';
import { nameComparison } from './sortRows.ts';

/** A row with what would take long to work out each time it is compared or filtered. */
export interface Entry<Row> {
  row: Row;
  name: string;
  /** Stands for the name where that is ASCII. */
  key: string | undefined;
  /** The folded text to filter it by. */
  text: string;
}

/** Rows in the order of their names, and the entries in the same order. */
export interface ByName<Row> {
  entries: readonly Entry<Row>[];
  rows: readonly Row[];
  /** The texts of the entries, in the same order. */
  texts: JoinedTexts;
  locale: Locale;
}

export type EntryOrder<Row> = (one: Entry<Row>, other: Entry<Row>) => number;

/** Compares by the names; equal ones by their IDs. */
export function entryOrder<Row extends { ID: number }>(locale: Locale): EntryOrder<Row> {
  const compare = nameComparison(locale);
  return (one, other) => {
    if (one.key === undefined || other.key === undefined) {
      return compare(one.name, other.name) || one.row.ID - other.row.ID;
    }
    if (one.key === other.key) return one.row.ID - other.row.ID;
    return one.key < other.key ? -1 : 1;
  };
}

/** Entries that are in order, with their rows and texts once these are asked for: most of what is merged is merged again before. */
export function inThatOrder<Row>(entries: readonly Entry<Row>[], locale: Locale): ByName<Row> {
  let rows: readonly Row[] | undefined;
  let texts: JoinedTexts | undefined;
  return {
    entries,
    get rows() {
      rows ??= entries.map(({ row }) => row);
      return rows;
    },
    get texts() {
      texts ??= joinTexts(entries.map(({ text }) => text));
      return texts;
    },
    locale,
  };
}

interface Options<Row> {
  nameOf: (row: Row) => string;
  textOf: (row: Row) => string;
}

/** `mergeRowsByName` has the answer for a long list ready before it is asked for. */
export interface RowsByName<Row extends { ID: number }> {
  nameOf: (row: Row) => string;
  entryOf: (row: Row) => Entry<Row>;
  /** Answers rows in the order of their names. The same array has the same answer, as long as the language is the same. */
  of: (rows: readonly Row[], locale: Locale) => ByName<Row>;
  /** The last answer for an array. */
  known: (rows: readonly Row[]) => ByName<Row> | undefined;
  keep: (rows: readonly Row[], answer: ByName<Row>) => void;
}

export function createRowsByName<Row extends { ID: number }>({ nameOf, textOf }: Options<Row>): RowsByName<Row> {
  const made = new WeakMap<readonly Row[], ByName<Row>>();
  const entryOf = (row: Row): Entry<Row> => {
    const name = nameOf(row);
    return { row, name, key: sortKey(name), text: foldText(textOf(row)) };
  };
  return {
    nameOf,
    entryOf,
    of: (rows, locale) => {
      let answer = made.get(rows);
      if (answer?.locale !== locale) {
        answer = inThatOrder(rows.map(entryOf).sort(entryOrder(locale)), locale);
        made.set(rows, answer);
      }
      return answer;
    },
    known: (rows) => made.get(rows),
    keep: (rows, answer) => void made.set(rows, answer),
  };
}
