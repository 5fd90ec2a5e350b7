import type { Locale } from '#contract/values.ts';
import { fold } from './rowSearch.ts';
import { sortByName } from './sortRows.ts';

/** Rows in the order of their names, and in the same order the texts to filter them by. */
export interface ByName<Row> {
  rows: readonly Row[];
  texts: readonly string[];
  locale: Locale;
}

interface Options<Row> {
  nameOf: (row: Row) => string;
  textOf: (row: Row) => string;
}

/** `mergeRowsByName` has the answer for a long list ready before it is asked for. */
export interface RowsByName<Row extends { ID: number }> {
  nameOf: (row: Row) => string;
  /** The folded text to filter a row by. */
  textOf: (row: Row) => string;
  /** Answers rows in the order of their names. The same array has the same answer, as long as the language is the same. */
  of: (rows: readonly Row[], locale: Locale) => ByName<Row>;
  /** The last answer for an array. */
  known: (rows: readonly Row[]) => ByName<Row> | undefined;
  keep: (rows: readonly Row[], answer: ByName<Row>) => void;
}

export function createRowsByName<Row extends { ID: number }>({ nameOf, textOf }: Options<Row>): RowsByName<Row> {
  const made = new WeakMap<readonly Row[], ByName<Row>>();
  const foldedText = (row: Row) => fold(textOf(row));
  return {
    nameOf,
    textOf: foldedText,
    of: (rows, locale) => {
      let answer = made.get(rows);
      if (answer?.locale !== locale) {
        const sorted = sortByName(rows, nameOf, locale);
        answer = { rows: sorted, texts: sorted.map(foldedText), locale };
        made.set(rows, answer);
      }
      return answer;
    },
    known: (rows) => made.get(rows),
    keep: (rows, answer) => void made.set(rows, answer),
  };
}
