import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addReceipt, mostReceipts, type Receipt } from './receipts.ts';

const manager = 'https://manager.example:4119';

const receipts = fc.array(
  fc.record({
    manager: fc.constantFrom(manager, 'https://other.example'),
    keyID: fc.integer({ min: 1, max: 8 }),
    at: fc.integer({ min: 0, max: 2 ** 40 }),
  }),
);

test('the newest comes first, one for each key of a manager, and no more than there is room for', () => {
  fc.assert(
    fc.property(receipts, (added) => {
      const kept = added.reduce<readonly Receipt[]>(addReceipt, []);
      const names = kept.map(({ manager, keyID }) => `${manager} ${keyID}`);
      expect(new Set(names).size).toBe(names.length);
      expect(kept[0]).toEqual(added.at(-1));
    }),
  );
});

test('the oldest go when there are too many', () => {
  const add = (kept: readonly Receipt[], keyID: number) => addReceipt(kept, { manager, keyID, at: keyID });
  const kept = Array.from({ length: mostReceipts + 2 }, (_, index) => index).reduce<readonly Receipt[]>(add, []);
  expect(kept).toHaveLength(mostReceipts);
  expect(kept.at(-1)).toMatchObject({ keyID: 2 });
});
