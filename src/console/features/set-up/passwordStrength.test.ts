import { expect, test } from 'vitest';
import { passwordStrength } from './passwordStrength.ts';

test.each([
  [0, 'short'],
  [11, 'short'],
  [12, 'fair'],
  [15, 'fair'],
  [16, 'strong'],
  [1024, 'strong'],
])('A password of %i characters is %s', (length, expected) => {
  expect(passwordStrength(length)).toBe(expected);
});
