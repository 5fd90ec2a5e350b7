import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinTexts, placesWith } from './joinedTexts.ts';

test('the places of a word are those of the texts that have it in them, once each', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'ü', 'キ'), maxLength: 6 });
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', 'キ'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(text), word, (texts, sought) => {
      const expected = texts.flatMap((each, place) => (each.includes(sought) ? [place] : []));
      expect(placesWith(sought, joinTexts(texts))).toEqual(expected);
    }),
  );
});

test('a word is not found across the end of a text', () => {
  expect(placesWith('ab', joinTexts(['a', 'b', 'cab', '']))).toEqual([2]);
});

test('where there are no texts, there is nothing', () => {
  expect(placesWith('a', joinTexts([]))).toEqual([]);
});
