import { foldText, toWords } from './foldText.ts';

/** Whether a row with such a folded text passes: every word of `typed` has to be in it. */
export function textFilter(typed: string): (foldedText: string) => boolean {
  const words = toWords(typed);
  return (text) => words.every((word) => text.includes(word));
}

/** Answers the texts of rows, in their order, to filter them by: folded once per row, however often it is typed at. */
export function foldedTexts<Row extends object>(textOf: (row: Row) => string) {
  const known = new WeakMap<Row, string>();
  const foldedText = (row: Row) => {
    const text = known.get(row) ?? foldText(textOf(row));
    known.set(row, text);
    return text;
  };
  return (rows: readonly Row[]): readonly string[] => rows.map(foldedText);
}
