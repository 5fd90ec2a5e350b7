import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, toWords } from './foldText.ts';

test.each([
  ['Auditor', 'AUDITOR'],
  ['Ａｐｉキー', 'apiｷｰ'],
  ['ΟΔΟΣ', 'οδος'],
  ['οδος', 'οδοσ'],
])('%j and %j are the same text', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test('a word is found by as much of it as has been typed, in capitals or not', () => {
  const letter = fc.constantFrom('Σ', 'σ', 'ς', '𝚺', 'ο', 'Δ', 'a', 'İ', 'ß', 'ｶ', 'ﬁ');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1 }), fc.array(letter), (typed, rest) => {
      const [words, whole] = [toWords(typed.join('')), foldText([...typed, ...rest].join(''))];
      expect(words.filter((word) => !whole.includes(word))).toEqual([]);
    }),
  );
});
