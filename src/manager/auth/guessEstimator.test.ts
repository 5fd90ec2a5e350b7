import { expect, test } from 'vitest';
import { createGuessEstimator } from './guessEstimator.ts';

test('many are asked about at once, and each answer belongs to its question', async () => {
  const estimate = createGuessEstimator(1000);
  const [common, good, again] = await Promise.all([
    estimate('password1234', []),
    estimate('total walnut emerald', []),
    estimate('password1234', []),
  ]);
  expect(common).toBeLessThan(6);
  expect(good).toBeGreaterThan(12);
  expect(again).toBe(common);
  expect(await estimate('total walnut emerald', ['total walnut emerald'])).toBeLessThan(3);
});

test('whoever asks after the thread has ended gets an answer all the same', async () => {
  const estimate = createGuessEstimator(0);
  const first = await estimate('total walnut emerald', []);
  await new Promise((resolve) => setTimeout(resolve));
  expect(await estimate('total walnut emerald', [])).toBe(first);
});
