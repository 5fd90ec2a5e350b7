import { hashSecret } from '#manager/auth/secrets.ts';
import { encodeBase32, unmistakable } from './base32.ts';

const longest = 128;
const codeBytes = 15;
const inOneSet = 10;
const recoveryShape = /^[0-9A-HJKMNP-TV-Z]{24}$/;
const between = /[\s\p{Dash_Punctuation}\p{Default_Ignorable_Code_Point}]/gu;

/** What somebody gave for a second factor. */
export type PresentedCode =
  | { kind: 'totp'; code: string }
  /** Of recovery codes only the hash goes on. */
  | { kind: 'recovery'; hash: string };

/**
 * Reads a code in whichever way it is written: with spaces or hyphens, in full width, in small letters. Undefined: it is none.
 * Done before anything is compared, so that no spelling of a code that was used is another code.
 */
export function parseCode(text: string): PresentedCode | undefined {
  if (text.length > longest) return undefined;
  const plain = text.normalize('NFKC').replaceAll(between, '').toUpperCase();
  if (/^\d{6}$/.test(plain)) return { kind: 'totp', code: plain };
  const recovery = plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return recoveryShape.test(recovery) ? { kind: 'recovery', hash: hashSecret(recovery) } : undefined;
}

/** A new set of recovery codes, 120 unpredictable bits each: more than 112, so that a plain hash is enough to keep. */
export function generateRecoveryCodes(random: (bytes: number) => Buffer): { text: string; hash: string }[] {
  return Array.from({ length: inOneSet }, () => {
    const code = encodeBase32(random(codeBytes), unmistakable);
    return { text: (code.match(/.{6}/g) ?? []).join('-'), hash: hashSecret(code) };
  });
}
