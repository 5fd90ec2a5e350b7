/**
 * Text as filters and searches compare it: whatever its case, full-width or half-width, and whichever form of the sigma
 * its place in a word asks for, so that a part of a text folds as it does in the whole.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
}

/** What a text is looked for by: every word has to be in it, whatever its case and width. */
export function toWords(typed: string): readonly string[] {
  return foldText(typed).split(/\s+/).filter(Boolean);
}

/** Whether each of those words is in the text. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const folded = foldText(text);
  return words.every((word) => folded.includes(word));
}
