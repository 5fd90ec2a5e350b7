import { foldText } from '#manager/text.ts';

/** One piece of a pattern: any run of characters, any one character, or the text itself, folded. */
export type Piece = { kind: 'run' } | { kind: 'one' } | { kind: 'text'; text: string };

/** Takes `%` and `_` out before folding, so that a character that folds to one of them stays what it is. */
export function parsePattern(value: string, wildcards: boolean): Piece[] {
  if (!wildcards) return [{ kind: 'text', text: foldText(value) }];
  return value
    .split(/([%_])/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (part === '%') return { kind: 'run' };
      if (part === '_') return { kind: 'one' };
      return { kind: 'text', text: foldText(part) };
    });
}

/** The pattern for `like … escape '\'`. */
export function toLikePattern(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'run') return '%';
      if (piece.kind === 'one') return '_';
      return piece.text.replace(/[\\%_]/g, '\\$&');
    })
    .join('');
}

/** The text that alone matches, when the pattern has no wildcard. */
export function toPlainText(pieces: Piece[]): string | undefined {
  return pieces.every((piece) => piece.kind === 'text')
    ? pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
    : undefined;
}

/** The text that all matches begin with; undefined: the pattern begins with a wildcard. */
export function toPrefix([first]: Piece[]): string | undefined {
  return first?.kind === 'text' && first.text !== '' ? first.text : undefined;
}

const lastCodePoint = 0x10ffff;

/** The least text beyond all that begin with the prefix, in the order of code points; undefined: there is none such. */
export function toEndOfPrefix(prefix: string): string | undefined {
  const characters = [...prefix];
  const last = characters.pop()?.codePointAt(0);
  if (last === undefined || last === lastCodePoint) return undefined;
  // What follows are halves of characters, up to U+E000.
  const next = last === 0xd7ff ? 0xe000 : last + 1;
  return characters.join('') + String.fromCodePoint(next);
}

/** Whether folded text matches. Goes back to the last run only, so it takes no more than length × length steps. */
export function matchesPieces(folded: string, pieces: Piece[]): boolean {
  const text = [...folded];
  const pattern = pieces.flatMap((piece): Piece[] =>
    piece.kind === 'text' ? [...piece.text].map((character) => ({ kind: 'text', text: character })) : [piece],
  );
  let [at, next, run, resume] = [0, 0, -1, 0];
  while (at < text.length) {
    const piece = pattern[next];
    if (piece?.kind === 'run') {
      [run, resume, next] = [next, at, next + 1];
    } else if (piece?.kind === 'one' || (piece?.kind === 'text' && piece.text === text[at])) {
      [at, next] = [at + 1, next + 1];
    } else if (run >= 0) {
      [resume, at, next] = [resume + 1, resume + 1, run + 1];
    } else {
      return false;
    }
  }
  return pattern.slice(next).every(({ kind }) => kind === 'run');
}
