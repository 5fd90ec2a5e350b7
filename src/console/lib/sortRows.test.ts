import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByRank } from './sortRows.ts';

const rank = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0),
);

test('rows are sorted by their ranks, both ways, and equal ones stay in their order', () => {
  fc.assert(
    fc.property(fc.array(rank), fc.boolean(), (ranks, desc) => {
      const rows = ranks.map((own, place) => ({ own, place }));
      const sorted = rows.toSorted((one, other) => {
        if (one.own === other.own) return one.place - other.place;
        return (one.own < other.own ? -1 : 1) * (desc ? -1 : 1);
      });
      expect(sortByRank(rows, ({ own }) => own, desc)).toEqual(sorted);
    }),
  );
});
