import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locale } from '#contract/values.ts';
import { sortKey } from './sortKey.ts';

const parts = [
  'key',
  'Key',
  '-',
  '_',
  ' ',
  '.',
  '0',
  '00',
  '1',
  '9',
  '10',
  '9'.repeat(90),
  '9'.repeat(250),
  '~',
  '\u0301',
];
const names = fc.oneof(
  fc.array(fc.constantFrom(...parts)).map((drawn) => drawn.join('')),
  fc.string({ unit: 'binary-ascii' }),
  fc.stringMatching(/^[ -~]*$/),
);

test.each(locale.options)('names of ASCII are in the order of their keys as in that of %s', (language) => {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  fc.assert(
    // What begins alike has to be told apart by what follows.
    fc.property(names, names, names, (start, one, other) => {
      const [key, otherKey] = [sortKey(start + one), sortKey(start + other)];
      fc.pre(key !== undefined && otherKey !== undefined);
      const byKey = key < otherKey ? -1 : Number(key > otherKey);
      expect(byKey).toBe(Math.sign(compare(start + one, start + other)));
    }),
    { numRuns: 5_000 },
  );
});

test('every line of ASCII has one, and nothing else has', () => {
  fc.assert(fc.property(fc.stringMatching(/^[ -~]{0,200}$/), (name) => sortKey(name) !== undefined));
  for (const other of ['鍵', 'e\u0301', 'a\u0000', '１', 'key\t', '7'.repeat(201)])
    expect(sortKey(other)).toBeUndefined();
});
