/** What makes a character another one than it seems to be, or was meant to be. */
export type Oddity = 'invisible' | 'oddSpace' | 'fullWidth' | 'typographic' | 'urlEncoded';

/** A character as it was meant, and where in the text it stands. */
export interface Character {
  /** One character; none for what should not be there. */
  meant: string;
  from: number;
  to: number;
  oddity?: Oddity;
}

const invisible = /[\p{Cf}\p{Cc}]/u;
const lineOrTab = /[\n\r\t]/;
const oddSpace = /[\p{Zs}\u2028\u2029]/u;
const fullWidth = /[\uFF01-\uFF5E]/;
const typographic: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '–': '-',
  '—': '-',
};
const urlEncoded: Readonly<Record<string, string>> = { '%2b': '+', '%2f': '/', '%3d': '=', '%3a': ':' };

function mean(character: string): { meant: string; oddity?: Oddity } {
  if (character === ' ' || lineOrTab.test(character)) return { meant: character };
  if (fullWidth.test(character)) {
    return { meant: String.fromCharCode(character.charCodeAt(0) - 0xfee0), oddity: 'fullWidth' };
  }
  const plain = typographic[character];
  if (plain !== undefined) return { meant: plain, oddity: 'typographic' };
  if (oddSpace.test(character)) return { meant: ' ', oddity: 'oddSpace' };
  if (invisible.test(character)) return { meant: '', oddity: 'invisible' };
  return { meant: character };
}

/** A text character by character, each as it was meant. What takes two places in a string takes two here. */
export function readCharacters(text: string): Character[] {
  const characters: Character[] = [];
  for (let from = 0; from < text.length; ) {
    const decoded = text[from] === '%' ? urlEncoded[text.slice(from, from + 3).toLowerCase()] : undefined;
    const whole = String.fromCodePoint(text.codePointAt(from) ?? 0);
    const character = invisible.test(whole) ? whole : text.charAt(from);
    const to = from + (decoded === undefined ? character.length : 3);
    const read = decoded === undefined ? mean(character) : { meant: decoded, oddity: 'urlEncoded' as const };
    characters.push({ ...read, from, to });
    from = to;
  }
  return characters;
}
