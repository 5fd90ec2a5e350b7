import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['MasterAdmin', 'MA'],
  ['admin', 'AD'],
  ['Ada Lovelace', 'AL'],
  ['ada.lovelace@example.com', 'AL'],
  ['Ångström', 'ÅN'],
  ['x', 'X'],
  ['山田 太郎', '山'],
  ['…', '?'],
])('%s is shown as %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
