/** A stretch of a text: from its first character to before its end. */
export interface Span {
  from: number;
  to: number;
}

/** What looks like a secret key, and what stands in it that does not belong there. */
export interface FoundKey extends Span {
  /** As it was written; none where only the part behind the colon is there. */
  id: string | undefined;
  /** The characters of the secret, without padding and gaps, each `+` that had become a space put back. */
  secret: string;
  padding: number;
  /** White space in it. */
  gaps: Span[];
  /** Spaces that were `+` before. */
  lostPluses: Span[];
  /** The secret was shown shortened, with dots or stars in place of the rest. */
  isCovered: boolean;
}

/** Characters of 32 bytes in base64, without padding. */
export const secretLength = 43;

/** What has fewer characters is no secret that somebody cut off, but something else. */
const leastLength = 16;

const mostPieces = 8;
const beginning = /(?<![\p{L}\p{N}])(\d{1,16})([ \t]*):(?=\s*[A-Za-z0-9+/_*•●…-])/gu;
const piece = /[A-Za-z0-9+/_-]*=*/y;
const gap = /\s+/y;
const cover = /[*•●…]|\.{3}/y;
const option = /^--?[A-Za-z]/;
const alone = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{43}=?(?![A-Za-z0-9+/_=-])/g;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

interface Reading {
  secret: string;
  padding: number;
  to: number;
  gaps: Span[];
}

/** The secret from there on: up to what cannot be of it, or across white space, as far as that was put in. Every reading, the shortest first. */
function readings(text: string, start: number): Reading[] {
  const found: Reading[] = [];
  let reading: Reading = { secret: '', padding: 0, to: start, gaps: [] };
  for (let at = start; found.length < mostPieces; ) {
    const space = matchAt(gap, text, at);
    const characters = matchAt(piece, text, at + space.length);
    // What follows white space may be an option, or the name of the next header.
    const isNext = option.test(characters) || text[at + space.length + characters.length] === ':';
    if (characters === '' || (space !== '' && at > start && isNext)) break;
    const letters = characters.replace(/=+$/, '');
    const gaps = space === '' ? reading.gaps : [...reading.gaps, { from: at, to: at + space.length }];
    at += space.length + characters.length;
    reading = { secret: reading.secret + letters, padding: characters.length - letters.length, to: at, gaps };
    found.push(reading);
    if (reading.padding > 0) break;
  }
  return found;
}

/** The reading with its spaces as the `+` that they were, where that and nothing else makes it as long as it has to be. */
function withPluses(text: string, start: number, { gaps, to, secret }: Reading): string | undefined {
  const spaces = gaps.reduce((sum, span) => sum + span.to - span.from, 0);
  if (spaces === 0 || secret.length + spaces !== secretLength) return undefined;
  const restored = text.slice(start, to).replaceAll(' ', '+').replace(/=+$/, '');
  return /\s/.test(restored) ? undefined : restored;
}

function readSecret(text: string, start: number): Pick<FoundKey, 'secret' | 'padding' | 'gaps' | 'lostPluses' | 'to'> {
  const all = readings(text, start);
  for (const reading of all) {
    if (reading.secret.length === secretLength) return { ...reading, lostPluses: [] };
    const secret = withPluses(text, start, reading);
    if (secret !== undefined) return { ...reading, secret, gaps: [], lostPluses: reading.gaps };
  }
  return { ...(all[0] ?? { secret: '', padding: 0, to: start, gaps: [] }), lostPluses: [] };
}

/** How much a finding is like a whole secret key. */
function likeness({ secret }: FoundKey): number {
  return secret.length === secretLength ? Number.POSITIVE_INFINITY : secret.length;
}

/** The most likely secret key with its ID in a text. */
function findWithID(text: string): FoundKey | undefined {
  let best: FoundKey | undefined;
  for (const match of text.matchAll(beginning)) {
    const [whole, id = '', before = ''] = match;
    const from = match.index;
    const colon = from + whole.length;
    const read = readSecret(text, colon);
    const isCovered = matchAt(cover, text, read.to) !== '';
    if (read.secret.length < leastLength && !isCovered) continue;
    const gaps = before === '' ? read.gaps : [{ from: from + id.length, to: colon - 1 }, ...read.gaps];
    const found = { ...read, from, id, gaps, isCovered };
    if (!best || likeness(found) > likeness(best)) best = found;
  }
  return best;
}

function findAlone(text: string): FoundKey | undefined {
  const addresses = Array.from(text.matchAll(/https?:\/\/\S+/g), ({ index, 0: { length } }) => [index, index + length]);
  for (const { index: from, 0: whole } of text.matchAll(alone)) {
    const inAddress = addresses.some(([start = 0, end = 0]) => from >= start && from < end);
    // A long word or path is none: 43 characters at random have letters of both kinds and figures.
    if (inAddress || !/[A-Z]/.test(whole) || !/[a-z]/.test(whole) || !/\d/.test(whole)) continue;
    const secret = whole.replace(/=+$/, '');
    const padding = whole.length - secret.length;
    return {
      from,
      to: from + whole.length,
      id: undefined,
      secret,
      padding,
      gaps: [],
      lostPluses: [],
      isCovered: false,
    };
  }
  return undefined;
}

/** What looks most like a secret key in a text whose characters are all as they were meant. */
export function findSecretKey(text: string): FoundKey | undefined {
  return findWithID(text) ?? findAlone(text);
}
