const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As texts are compared: whatever the case and width. */
export const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** A stretch of a text: from where on, and up to where. */
export type Stretch = readonly [start: number, end: number];

/** What a text is looked for by: every word has to be in it, whatever its case and width. */
export function toWords(typed: string): readonly string[] {
  return fold(typed).split(/\s+/).filter(Boolean);
}

/** A text folded for comparing, with the stretch of the text that each of its characters comes from. */
function foldedText(text: string) {
  let characters = '';
  const origins: Stretch[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const part = fold(segment);
    characters += part;
    for (let count = 0; count < part.length; count += 1) origins.push([index, index + segment.length]);
  }
  return { characters, origins };
}

export function hasWords(text: string, words: readonly string[]): boolean {
  const { characters } = foldedText(text);
  return words.every((word) => characters.includes(word));
}

/** Where those of the words that are in the text are first: in order, and apart. */
export function placesOf(words: readonly string[], text: string): readonly Stretch[] {
  const { characters, origins } = foldedText(text);
  const found = words.flatMap((word): Stretch[] => {
    const at = characters.indexOf(word);
    const [first, last] = [origins[at], origins[at + word.length - 1]];
    return first && last ? [[first[0], last[1]]] : [];
  });
  const apart: Stretch[] = [];
  for (const [start, end] of found.toSorted(([one], [other]) => one - other)) {
    const before = apart.at(-1);
    if (before && start <= before[1]) apart[apart.length - 1] = [before[0], Math.max(before[1], end)];
    else apart.push([start, end]);
  }
  return apart;
}
