import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '#contract/values.ts';
import { mergeRowsByName } from './mergeRowsByName.ts';
import { createRowsByName } from './rowsByName.ts';
import { sortInSlices } from './sortInSlices.ts';
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
        let before: readonly Row[] = [];
        byName.of(before, locale);
        for (const rows of drawn) {
          mergeRowsByName(byName, before, rows);
          before = rows;
          const { rows: sorted, entries } = byName.known(rows) ?? {};
          expect(sorted).toEqual(sortByName(rows, nameOf, locale));
          expect(sorted).toEqual(byName.of([...rows], locale).rows);
          expect(entries?.map(({ row }) => row)).toEqual(sorted);
          expect(entries?.map(({ text }) => text)).toEqual(
            sorted?.map((row) => textOf(row).normalize('NFKC').toLowerCase()),
          );
        }
      }),
    );
  },
);

test('the same list has the very same answer, and rows are the very same objects', () => {
  const byName = createRowsByName({ nameOf, textOf });
  const rows = [
    { ID: 1, name: 'key-10' },
    { ID: 2, name: 'key-9' },
  ];
  const first = byName.of(rows, 'en-US');
  expect(first.rows).toEqual([rows[1], rows[0]]);
  expect(byName.of(rows, 'en-US')).toBe(first);
  const grown = [...rows, { ID: 3, name: 'Key-1' }];
  mergeRowsByName(byName, rows, grown);
  const answer = byName.known(grown);
  expect(answer?.rows.map(({ name }) => name)).toEqual(['Key-1', 'key-9', 'key-10']);
  expect(answer?.rows[2]).toBe(rows[0]);
  expect(byName.of(grown, 'en-US')).toBe(answer);
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

test('where nothing is known of a list before, nothing is worked out ahead', () => {
  const byName = createRowsByName({ nameOf, textOf });
  const rows = [{ ID: 1, name: 'one' }];
  mergeRowsByName(byName, [], rows);
  expect(byName.known(rows)).toBeUndefined();
});

test('in slices the order of another language is the one that sorting anew gives', async () => {
  const rows = fc.sample(fc.tuple(names, names), { numRuns: 5_000, seed: 1 }).map(([one, other], place) => ({
    ID: place + 1,
    name: one + other,
  }));
  const byName = createRowsByName<Row>({ nameOf, textOf });
  const sorted = await sortInSlices(byName.of(rows, 'en-US'), 'ja-JP');
  expect(sorted).toEqual(createRowsByName<Row>({ nameOf, textOf }).of(rows, 'ja-JP'));
});
