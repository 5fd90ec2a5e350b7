import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeededRandom } from '#manager/testing.ts';
import { generateRecoveryCodes, parseCode } from './codes.ts';

const widen = (text: string) =>
  text.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
const noise = fc.constantFrom('', ' ', '  ', '-', '‐', '–', '\u200b', '\u00a0', '\u3000', '\t');
const spelling = fc.tuple(fc.boolean(), fc.boolean(), fc.array(noise, { minLength: 30, maxLength: 30 }));

function spell(code: string, [wide, small, gaps]: [boolean, boolean, string[]]): string {
  const spaced = [...code].map((letter, index) => `${gaps[index] ?? ''}${letter}`).join('');
  const cased = small ? spaced.toLowerCase() : spaced;
  return wide ? widen(cased) : cased;
}

test('a code is the same code in every spelling', () => {
  const digits = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'));
  fc.assert(
    fc.property(digits, spelling, (code, drawn) => {
      expect(parseCode(spell(code, drawn))).toEqual({ kind: 'totp', code });
    }),
  );
});

test('a recovery code is the same in every spelling, and with the letters that it is mistaken for', () => {
  fc.assert(
    fc.property(fc.integer(), spelling, (seed, drawn) => {
      const [code] = generateRecoveryCodes(createSeededRandom(String(seed)));
      const mistaken = (code?.text ?? '').replaceAll('0', 'O').replaceAll('1', seed % 2 ? 'I' : 'l');
      expect(parseCode(spell(mistaken, drawn))).toEqual({ kind: 'recovery', hash: code?.hash });
    }),
  );
});

test.each(['', ' ', '12345', '1234567', '12345a', '٣٤٥٦٧٨', '1'.repeat(200), 'U'.repeat(24), '123456;'])(
  '%j is no code',
  (text) => {
    expect(parseCode(text)).toBeUndefined();
  },
);

test('recovery codes are ten, each of 120 bits and none like another', () => {
  const codes = generateRecoveryCodes(createSeededRandom('codes'));
  expect(codes).toHaveLength(10);
  for (const { text, hash } of codes) {
    expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(new Set(codes.map(({ hash }) => hash)).size).toBe(10);
});
