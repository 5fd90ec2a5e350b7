/** A value that every language has a way to write down. */
export type Scalar = string | number | boolean | null;

/** The environment variable from which every ready-made call takes the secret key. */
export const secretVariable = 'API_SECRET_KEY';

/** What cannot be seen, or turns the text around it about: written as an escape, so that code is what it looks like. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** Line ends in JSON are between its members: in a text they are escaped already. */
const unseenInJson = new RegExp(`(?!\n)${unseen.source}`, 'gu');

const codeOf = (char: string) => char.codePointAt(0) ?? 0;

const escaped = (prefix: string, code: number, digits: number) => prefix + code.toString(16).padStart(digits, '0');

/** `\u` once for each of the halves that JSON and JavaScript see in a character. */
const inHalves = (char: string) =>
  Array.from({ length: char.length }, (_, at) => escaped('\\u', char.charCodeAt(at), 4)).join('');

/** Python and YAML have a longer escape for what lies beyond U+FFFF, and join no halves. */
const whole = (char: string) => (char.length > 1 ? escaped('\\U', codeOf(char), 8) : escaped('\\u', codeOf(char), 4));

/** A value as JSON, which is JavaScript too. */
export function jsonLiteral(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(unseenInJson, inHalves);
}

const doubleQuoted = (text: string) => JSON.stringify(text).replaceAll(unseenInJson, whole);

export function pythonLiteral(value: Scalar): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? doubleQuoted(value) : String(value);
}

/** A value in YAML that Ansible takes as it stands: what looks like a template is marked as none. */
export function ansibleLiteral(value: Scalar): string {
  if (typeof value !== 'string') return String(value);
  return `${/\{[{%#]/.test(value) ? '!unsafe ' : ''}${doubleQuoted(value)}`;
}

/** PowerShell takes curly quotes for quotes, and has escapes only between double ones. */
function powerShellText(text: string): string {
  if (!unseen.test(text)) return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
  const inner = Array.from(text, (char) => {
    if (/[`$"\u201c-\u201e]/.test(char)) return `\`${char}`;
    if (!unseen.test(char)) return char;
    const code = escaped('0x', codeOf(char), 2);
    return char.length > 1 ? `$([char]::ConvertFromUtf32(${code}))` : `$([char]${code})`;
  });
  return `"${inner.join('')}"`;
}

/** A value in Windows PowerShell 5.1 and PowerShell 7. */
export function powerShellLiteral(value: Scalar): string {
  return typeof value === 'string' ? powerShellText(value) : typeof value === 'number' ? String(value) : `$${value}`;
}

/** An argument for a POSIX shell, which takes it as it stands. */
export function shellLiteral(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A value in an `.env` file. Bare where it can be: not every reader takes quotes off. */
export function dotenvLiteral(text: string): string {
  return /^[\w.:/+=@-]+$/.test(text) ? text : shellLiteral(text);
}
