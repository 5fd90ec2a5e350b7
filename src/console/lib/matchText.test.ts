import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWords, toWords } from './foldText.ts';
import { placesOf } from './matchText.ts';

test.each([
  ['Lock out', 'lock', ['Lock']],
  ['Lock out', 'out lo', ['Lo', 'out']],
  ['System Settings', 'sys stem', ['System']],
  ['ﾕｰｻﾞ管理', 'ユーザ', ['ﾕｰｻﾞ']],
  ['Ａｐｉキー', 'API', ['Ａｐｉ']],
  ['ΟΔΟΣ 7', 'οδος', ['ΟΔΟΣ']],
  ['㉠ￂ다', '가', ['㉠ￂ']],
  ['System Settings', 'sys nothing', ['Sys']],
  ['anything', '', []],
])('in %j the words of %j are found at %j', (text, typed, expected) => {
  expect(placesOf(toWords(typed), text).map(([start, end]) => text.slice(start, end))).toEqual(expected);
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

test('every word that a text is made of has a place in it', () => {
  fc.assert(
    fc.property(fc.array(text), (parts) => {
      const whole = parts.join(' ');
      for (const word of toWords(whole)) expect(placesOf([word], whole)).not.toEqual([]);
    }),
  );
});

test('the places are in order, apart, and within the text; without any where no word is there', () => {
  fc.assert(
    fc.property(text, text, (whole, typed) => {
      const words = toWords(typed);
      const places = placesOf(words, whole);
      let last = -1;
      for (const [start, end] of places) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(whole.length);
        last = end;
      }
      expect(places.length > 0).toBe(words.some((word) => hasWords(whole, [word])));
    }),
  );
});
