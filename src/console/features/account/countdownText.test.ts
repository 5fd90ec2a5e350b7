import { expect, test } from 'vitest';
import { countdownText } from './countdownText.ts';

test.each([
  [120_000, '2:00'],
  [119_001, '2:00'],
  [65_000, '1:05'],
  [1, '0:01'],
  [0, '0:00'],
])('%i ms are %s', (milliseconds, text) => {
  expect(countdownText(milliseconds)).toBe(text);
});
