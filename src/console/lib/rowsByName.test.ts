import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '#contract/values.ts';
import { createRowsByName } from './rowsByName.ts';
import { sortByName } from './sortRows.ts';

interface Row {
  ID: number;
  name: string;
}

const nameOf = ({ name }: Row) => name;
const textOf = ({ name, ID }: Row) => `${name}\n${ID}`;

const names = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.stringMatching(/^[a-cA-C_ -]{0,3}\d{0,4}$/),
);

/** Lists in the order of their IDs, each of which may have the rows of the one before, changed ones, and others. */
const lists = fc
  .array(fc.array(fc.record({ ID: fc.integer({ min: 1, max: 60 }), name: names }), { maxLength: 40 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((drawn) => {
    const known = new Map<number, Row>();
    return drawn.map((rows) => {
      for (const row of rows) if (row.ID % 3 !== 0 || !known.has(row.ID)) known.set(row.ID, row);
      for (const id of [...known.keys()]) if (rows.some(({ ID }) => ID === id + 30)) known.delete(id);
      return [...known.values()].toSorted((one, other) => one.ID - other.ID);
    });
  });

test.each<Locale>(['en-US', 'ja-JP'])(
  'a list that changes is always in the order that sorting it anew gives, in %s',
  (locale) => {
    fc.assert(
      fc.property(lists, (drawn) => {
        const byName = createRowsByName({ nameOf, textOf });
        for (const rows of drawn) {
          const { rows: sorted, texts } = byName.of(rows, locale);
          expect(sorted).toEqual(sortByName(rows, nameOf, locale));
          expect(texts).toEqual(sorted.map((row) => textOf(row).normalize('NFKC').toLowerCase()));
        }
      }),
    );
  },
);

test('rows that are the same are the very same objects, and the same list has the very same answer', () => {
  const byName = createRowsByName({ nameOf, textOf });
  const rows = [
    { ID: 1, name: 'key-10' },
    { ID: 2, name: 'key-9' },
  ];
  const first = byName.of(rows, 'en-US');
  expect(first.rows).toEqual([rows[1], rows[0]]);
  expect(byName.of(rows, 'en-US')).toBe(first);
  const grown = byName.of([...rows, { ID: 3, name: 'Key-1' }], 'en-US');
  expect(grown.rows.map(({ name }) => name)).toEqual(['Key-1', 'key-9', 'key-10']);
  expect(grown.rows[2]).toBe(rows[0]);
});

test('another language sorts anew', () => {
  const byName = createRowsByName({ nameOf, textOf });
  const rows = [
    { ID: 1, name: '漢字' },
    { ID: 2, name: 'ひらがな' },
    { ID: 3, name: '亜' },
  ];
  byName.of(rows, 'en-US');
  expect(byName.of(rows, 'ja-JP').rows).toEqual(sortByName(rows, nameOf, 'ja-JP'));
});

test('what is prepared is what will be asked for, in the language of the last time', () => {
  const byName = createRowsByName({ nameOf, textOf });
  const rows = [{ ID: 1, name: 'one' }];
  byName.prepare(rows);
  const first = byName.of(rows, 'ja-JP');
  expect(byName.of(rows, 'ja-JP')).toBe(first);
  const more = [...rows, { ID: 2, name: 'another' }];
  byName.prepare(more);
  expect(byName.of(more, 'ja-JP').rows.map(({ ID }) => ID)).toEqual([2, 1]);
});
