/** Text as filters compare it: whatever its case, full-width or half-width. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether a row with such a folded text passes: every word of `typed` has to be in it. */
export function textFilter(typed: string): (foldedText: string) => boolean {
  const terms = fold(typed).split(/\s+/).filter(Boolean);
  return (text) => terms.every((term) => text.includes(term));
}

/** Answers the texts of rows, in their order, to filter them by: folded once per row, however often it is typed at. */
export function foldedTexts<Row extends object>(textOf: (row: Row) => string) {
  const known = new WeakMap<Row, string>();
  const foldedText = (row: Row) => {
    const text = known.get(row) ?? fold(textOf(row));
    known.set(row, text);
    return text;
  };
  return (rows: readonly Row[]): readonly string[] => rows.map(foldedText);
}
