/** Readers of the few kinds of literals that ready-made calls are made of. They take nothing else, and throw at the rest. */

function readEach(text: string, step: RegExp, read: (groups: Record<string, string | undefined>) => string): string {
  let at = 0;
  let value = '';
  while (at < text.length) {
    step.lastIndex = at;
    const match = step.exec(text);
    if (!match) throw new Error(`Not readable from ${JSON.stringify(text.slice(at))}`);
    value += read(match.groups ?? {});
    at = step.lastIndex;
  }
  return value;
}

function within(text: string, quote: string): string {
  if (text.length < 2 || !text.startsWith(quote) || !text.endsWith(quote)) throw new Error(`No ${quote}: ${text}`);
  return text.slice(1, -1);
}

const fromHex = (digits: string) => String.fromCodePoint(Number.parseInt(digits, 16));

const pythonEscapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const pythonStep = /\\u(?<short>[\da-f]{4})|\\U(?<long>[\da-f]{8})|\\(?<sign>[bfnrt"\\])|(?<plain>[^"\\\n\r])/uy;

/** A Python string between double quotes, each escape of which stands for one character. */
export function readPython(literal: string): string {
  return readEach(within(literal, '"'), pythonStep, ({ short, long, sign, plain }) => {
    const code = short ?? long;
    return code ? fromHex(code) : (plain ?? pythonEscapes[sign ?? ''] ?? '');
  });
}

const singleStep = /(?<first>['\u2018-\u201b])(?<second>['\u2018-\u201b])|(?<plain>[^'\u2018-\u201b])/uy;
const doubleStep =
  /`(?<escaped>[`$"\u201c-\u201e])|\$\(\[char\](?:::ConvertFromUtf32\((?<long>0x[\da-f]+)\)|(?<short>0x[\da-f]{1,4}))\)|(?<plain>[^`$"\u201c-\u201e])/uy;

/** A PowerShell string: between single quotes a doubled quote stands for the second; between double ones there are escapes. */
export function readPowerShell(literal: string): string {
  if (literal.startsWith("'")) {
    return readEach(within(literal, "'"), singleStep, ({ second, plain }) => second ?? plain ?? '');
  }
  return readEach(within(literal, '"'), doubleStep, ({ escaped, long, short, plain }) => {
    const code = long ?? short;
    return code ? fromHex(code.slice(2)) : (escaped ?? plain ?? '');
  });
}

const shellStep = /\\(?<escaped>')|'(?<quoted>[^']*)'/uy;

/** A word of a POSIX shell made of quoted parts. */
export function readShell(word: string): string {
  return readEach(word, shellStep, ({ escaped, quoted }) => escaped ?? quoted ?? '');
}
