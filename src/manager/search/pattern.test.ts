import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEndOfPrefix } from './pattern.ts';

/** The order of code points, which is that of the bytes of UTF-8: that of both databases. */
const compare = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

const text = fc.string({ unit: 'binary' });
const prefix = fc.string({ unit: 'binary', minLength: 1 });

test('what begins with a prefix lies between it and its end', () => {
  fc.assert(
    fc.property(prefix, text, (begins, rest) => {
      const end = toEndOfPrefix(begins);
      fc.pre(end !== undefined);
      return compare(begins, begins + rest) <= 0 && compare(begins + rest, end) < 0;
    }),
  );
});

test('what lies between a prefix and its end begins with it', () => {
  fc.assert(
    fc.property(prefix, text, (begins, other) => {
      const end = toEndOfPrefix(begins);
      fc.pre(end !== undefined && !other.startsWith(begins));
      return compare(other, begins) < 0 || compare(other, end) >= 0;
    }),
  );
});

test('halves of characters are stepped over, and the last character has no end', () => {
  expect(toEndOfPrefix('a\ud7ff')).toBe('a\ue000');
  expect(toEndOfPrefix('a\u{10ffff}')).toBeUndefined();
  expect(toEndOfPrefix('')).toBeUndefined();
});
