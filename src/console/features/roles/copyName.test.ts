import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyName } from './copyName.ts';

test('a copy is numbered', () => {
  expect(copyName('Auditor', ['Auditor'])).toBe('Auditor (2)');
  expect(copyName('Auditor (2)', ['Auditor', 'auditor (2)'])).toBe('Auditor (3)');
});

test('a copy’s name is not taken, and not too long', () => {
  const name = fc.string({ minLength: 1, maxLength: 254 });
  fc.assert(
    fc.property(name, fc.array(name), fc.nat(5), (original, others, copies) => {
      const taken = [original, ...others];
      for (let copy = 0; copy < copies; copy += 1) taken.push(copyName(original, taken));
      expect(taken.slice(-copies - 1).every((each) => each.length <= 254)).toBe(true);
      const ours = taken.slice(others.length + 1).map((each) => each.toLowerCase());
      expect(new Set(ours).size).toBe(copies);
    }),
  );
});
