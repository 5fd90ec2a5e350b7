import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyNames, foldedNames, freeCopyName } from './copyNames.ts';

test('a copy is numbered, in the place of a number that is there', () => {
  expect(freeCopyName('Auditor', foldedNames(['Auditor']))).toBe('Auditor (2)');
  expect(freeCopyName('Auditor (2)', foldedNames(['Auditor', 'auditor (2)']))).toBe('Auditor (3)');
  expect(copyNames('ci (7)').slice(0, 3)).toEqual(['ci (2)', 'ci (3)', 'ci (4)']);
});

test('a copy’s name is not taken, not too long, and no character of it is cut in two', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 254 }),
    fc.string({ unit: 'grapheme', minLength: 60, maxLength: 127 }).filter(({ length }) => length <= 254),
    fc.constant('𠮷'.repeat(127)),
  );
  fc.assert(
    fc.property(name, fc.array(name), fc.nat(5), (original, others, copies) => {
      const taken = [original, ...others];
      for (let copy = 0; copy < copies; copy += 1) taken.push(freeCopyName(original, foldedNames(taken)));
      const ours = taken.slice(others.length + 1);
      expect(ours.every((each) => each.length <= 254 && each.isWellFormed())).toBe(original.isWellFormed());
      expect(new Set(ours.map((each) => each.toLowerCase())).size).toBe(copies);
    }),
  );
});
