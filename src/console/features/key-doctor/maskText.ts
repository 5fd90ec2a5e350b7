import type { Severity } from './finding.ts';
import type { Span } from './findSecretKey.ts';

/** A stretch of a text to be shown, with what is secret covered. */
export interface Piece {
  text: string;
  mark?: Severity;
}

export interface Mark extends Span {
  severity: Severity;
}

/** Stands for each character of a secret. */
const covered = '•';

/** Stands where something is missing. */
const missing = '▯';

const visible: Readonly<Record<string, string>> = { '\n': '↵', '\r': '↵', '\t': '⇥', ' ': '␣' };

function show(character: string): string {
  if (/\p{Zs}/u.test(character)) return '␣';
  return visible[character] ?? (/[\p{Cf}\p{Cc}]/u.test(character) ? '◌' : character);
}

const isWithin = (at: number) => (span: Span) => at >= span.from && at < span.to;

/** The text with everything secret covered, character by character, and what was found marked where it stands. */
export function maskText(text: string, secrets: readonly Span[], marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: string, mark: Severity | undefined) => {
    const last = pieces.at(-1);
    if (last && last.mark === mark) last.text += piece;
    else pieces.push({ text: piece, ...(mark && { mark }) });
  };
  const gaps = new Map(marks.filter(({ from, to }) => from === to).map(({ from, severity }) => [from, severity]));
  let at = 0;
  for (const character of text) {
    const gap = gaps.get(at);
    if (gap) add(missing, gap);
    const mark = marks.find(isWithin(at))?.severity;
    if (secrets.some(isWithin(at)) && /[\p{L}\p{N}+/_-]/u.test(character)) add(covered, mark);
    else add(mark ? show(character) : character, mark);
    // A line break that is marked still breaks the line.
    if (mark && character === '\n') add('\n', mark);
    at += character.length;
  }
  const last = gaps.get(at);
  if (last) add(missing, last);
  return pieces;
}
