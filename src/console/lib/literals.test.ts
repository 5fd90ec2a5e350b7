import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPowerShell, readPython, readShell } from '#console/testing/literalReaders.ts';
import {
  ansibleLiteral,
  dotenvLiteral,
  jsonLiteral,
  powerShellLiteral,
  pythonLiteral,
  shellLiteral,
} from './literals.ts';

/** Text with much of what some language takes for more than itself; halves of pairs and NUL are in no text of the API. */
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...'\'"`$\\!%#:{}[]()&|;<>*?~ \t\n\r', '{{', '}}', '{%', '$(', '’', '“', '„', 'é', '鍵', '🔑'),
      fc.constantFrom('\u202e', '\u200b', '\ufeff', '\u0085', '\u2028', '\u{e0041}', '\ufffe'),
    ),
  })
  .filter((text) => text.isWellFormed() && !text.includes('\0'));

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** What Ansible makes of a value: one that is marked is no template, whatever is in it. */
function readAnsible(literal: string): unknown {
  const customTags = [{ tag: '!unsafe', resolve: (text: string) => text }];
  const value: unknown = parse(literal, { customTags });
  if (typeof value === 'string' && /\{[{%#]/.test(value)) expect(literal).toMatch(/^!unsafe "/);
  return value;
}

describe('any text comes out of its literal as it went in', () => {
  test.each<[string, (text: string) => string, (literal: string) => unknown]>([
    ['JSON and JavaScript', jsonLiteral, JSON.parse],
    ['Python', pythonLiteral, readPython],
    ['PowerShell', powerShellLiteral, readPowerShell],
    ['YAML for Ansible', ansibleLiteral, readAnsible],
    ['a POSIX shell', shellLiteral, readShell],
    ['an .env file', dotenvLiteral, (literal) => (literal.startsWith("'") ? readShell(literal) : literal)],
  ])('in %s', (_, write, read) => {
    fc.assert(fc.property(anyText, (text) => void expect(read(write(text))).toBe(text)));
  });

  test.each([
    ['JSON and JavaScript', jsonLiteral],
    ['Python', pythonLiteral],
    ['PowerShell', powerShellLiteral],
    ['YAML for Ansible', ansibleLiteral],
  ])('and shows what cannot be seen, in %s', (_, write) => {
    fc.assert(fc.property(anyText, (text) => void expect(write(text)).not.toMatch(invisible)));
  });
});

test.each<[string | number | boolean | null, string, string, string, string]>([
  [null, 'null', 'None', '$null', 'null'],
  [true, 'true', 'True', '$true', 'true'],
  [false, 'false', 'False', '$false', 'false'],
  [1_795_348_740_000, '1795348740000', '1795348740000', '1795348740000', '1795348740000'],
  ['', '""', '""', "''", '""'],
  ['it’s', '"it’s"', '"it’s"', "'it’’s'", '"it’s"'],
  ['100 %\n', '"100 %\\n"', '"100 %\\n"', '"100 %$([char]0x0a)"', '"100 %\\n"'],
  ['{{ x }}', '"{{ x }}"', '"{{ x }}"', "'{{ x }}'", '!unsafe "{{ x }}"'],
])('%j in each language', (value, json, python, powerShell, ansible) => {
  expect(jsonLiteral(value)).toBe(json);
  expect(pythonLiteral(value)).toBe(python);
  expect(powerShellLiteral(value)).toBe(powerShell);
  expect(ansibleLiteral(value)).toBe(ansible);
});

test('a secret key stands bare in an .env file: not every reader takes quotes off', () => {
  const secret = '8:4rFctPvno+dxntueMcso4F61SUZMFVt3I6SczG7ysOA=';
  expect(dotenvLiteral(secret)).toBe(secret);
  expect(dotenvLiteral("it's")).toBe("'it'\\''s'");
});
