import { foldText } from './foldText.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A stretch of a text: from where on, and up to where. */
export type Stretch = readonly [start: number, end: number];

interface Piece {
  start: number;
  end: number;
  folded: string;
}

/** A text in the smallest pieces that fold by themselves as they do in the whole. */
function foldedPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const [before, folded] = [pieces.at(-1), foldText(segment)];
    const end = index + segment.length;
    const both = before && foldText(text.slice(before.start, end));
    // Two may become one character: a half-width vowel and what is before it.
    if (before && both !== undefined && both !== before.folded + folded) Object.assign(before, { end, folded: both });
    else pieces.push({ start: index, end, folded });
  }
  return pieces;
}

/** A text folded for comparing, with the stretch of the text that each of its characters comes from. */
function foldedText(text: string) {
  const pieces = foldedPieces(text);
  return {
    characters: pieces.map(({ folded }) => folded).join(''),
    origins: pieces.flatMap(({ start, end, folded }) =>
      Array.from({ length: folded.length }, (): Stretch => [start, end]),
    ),
  };
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
