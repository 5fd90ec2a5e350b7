import { execFileSync } from 'node:child_process';
import { parseEnv } from 'node:util';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dotenvLiteral, jsonLiteral, shellLiteral } from '#console/lib/literals.ts';

/** Many texts at once, for one process each would take its time. NUL is in no text of the API. */
const texts = fc.array(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  { minLength: 200, maxLength: 200 },
);
const pieces = fc.array(fc.string({ unit: fc.constantFrom(...'\'"`$\\!%#(){}~*; \n\t', '鍵', '🔑') }), {
  minLength: 200,
  maxLength: 200,
});

test('a real shell takes every text as it stands', () => {
  fc.assert(
    fc.property(texts, pieces, (some, others) => {
      const all = [...some, ...others];
      const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${all.map(shellLiteral).join(' ')}`]).toString();
      expect(printed.split('\0')).toEqual([...all, '']);
    }),
    { numRuns: 5 },
  );
});

test('real JavaScript takes every text as it stands', () => {
  fc.assert(
    fc.property(texts, pieces, (some, others) => {
      const all = [...some, ...others];
      const program = `console.log(JSON.stringify([${all.map(jsonLiteral).join(', ')}]))`;
      expect(JSON.parse(execFileSync(process.execPath, ['-e', program]).toString())).toEqual(all);
    }),
    { numRuns: 3 },
  );
});

test('a reader of .env files takes a secret key as it stands', () => {
  fc.assert(
    fc.property(fc.nat(), fc.base64String({ minLength: 44, maxLength: 44 }), (id, random) => {
      const secret = `${id}:${random}`;
      expect(parseEnv(`API_SECRET_KEY=${dotenvLiteral(secret)}\n`)).toEqual({ API_SECRET_KEY: secret });
    }),
  );
});
