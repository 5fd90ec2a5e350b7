import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacedID, withMark, withoutMark } from './rotationMark.ts';

const id = fc.integer({ min: 1, max: 2 ** 40 });
const text = fc.string({ unit: 'binary', maxLength: 60 });

test('a mark survives the way into a description and out of it, whatever the description', () => {
  fc.assert(
    fc.property(text, id, id, (description, old, younger) => {
      const marked = withMark(description, old);
      expect(replacedID({ ID: old + younger, description: marked })).toBe(old);
      expect(withoutMark(marked)).toBe(description);
    }),
  );
});

test('a description that does not end with a mark stays as it is', () => {
  const foreign = fc.oneof(
    text,
    fc.tuple(text, id).map(([before, old]) => `${before} [replaces ${old}].`),
    fc.constantFrom('[replaces ]', '[replaces 08]', 'x[replaces 8]', '[replaces 8] ', '[Replaces 8]', '[replaces -8]'),
  );
  fc.assert(
    fc.property(foreign, id, (description, ID) => {
      fc.pre(!/(^|\s)\[replaces [1-9]\d*\]$/.test(description));
      expect(withoutMark(description)).toBe(description);
      expect(replacedID({ ID, description })).toBeUndefined();
    }),
  );
});

test('only the last of several marks counts, and taking it out leaves the others', () => {
  expect(replacedID({ ID: 9, description: 'x [replaces 3] [replaces 8]' })).toBe(8);
  expect(withoutMark('x [replaces 3] [replaces 8]')).toBe('x [replaces 3]');
});

test('no key replaces itself or a younger one', () => {
  expect(replacedID({ ID: 8, description: '[replaces 8]' })).toBeUndefined();
  expect(replacedID({ ID: 8, description: '[replaces 9]' })).toBeUndefined();
  expect(replacedID({ ID: 9, description: '[replaces 8]' })).toBe(8);
});
