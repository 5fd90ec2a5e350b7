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
  expect(passwordStrength(length, 12)).toBe(expected);
});

test('Where the manager asks for more, nothing shorter counts', () => {
  expect([passwordStrength(19, 20), passwordStrength(20, 20)]).toEqual(['short', 'strong']);
});
