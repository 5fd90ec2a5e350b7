import { expect, test } from 'vitest';
import { estimateGuesses } from './passwordEstimate.ts';
import { passwordStrength } from './passwordStrength.ts';

test.each([
  [0, 'short'],
  [11, 'short'],
  [12, 'fair'],
  [15, 'fair'],
  [16, 'strong'],
  [1024, 'strong'],
])('By its length alone, a password of %i characters is %s', (length, expected) => {
  expect(passwordStrength(length, 12, undefined)).toBe(expected);
});

test('Where the manager asks for more, nothing shorter counts', () => {
  expect([passwordStrength(19, 20, undefined), passwordStrength(20, 20, undefined)]).toEqual(['short', 'strong']);
});

test.each([
  ['password1234', 'weak'],
  ['Password123!Password123!', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['ada.lovelace.2026', 'weak'],
  ['keyroom-admin', 'weak'],
  ['wxqzzvkpmhty', 'fair'],
  ['correct horse battery staple glacier', 'strong'],
  ['kX9#vLq2!mZr8@Tw', 'strong'],
])('“%s” is %s', (password, expected) => {
  const guesses = estimateGuesses(password, { userName: 'ada.lovelace' });
  expect(passwordStrength(password.length, 12, guesses)).toBe(expected);
});
