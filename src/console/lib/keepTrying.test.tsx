import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { keepTrying, pauseBefore } from './keepTrying.ts';

// One clock for all: each test begins long after the trouble of the one before.
beforeAll(() => void vi.useFakeTimers());
afterEach(() => void vi.advanceTimersByTime(120_000));
afterAll(() => void vi.useRealTimers());

test('the pauses grow, and none is longer than a quarter of a minute', () => {
  fc.assert(
    fc.property(fc.nat(200), (attempt) => {
      expect(pauseBefore(attempt + 1)).toBeGreaterThanOrEqual(pauseBefore(attempt));
      expect(pauseBefore(attempt)).toBeGreaterThanOrEqual(2_000);
      expect(pauseBefore(attempt)).toBeLessThanOrEqual(15_000);
    }),
  );
});

test('it goes on until it is stopped', async () => {
  const attempt = vi.fn(async () => {});
  const { stop } = keepTrying(attempt);
  expect(attempt).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000 + 4_000 + 8_000);
  expect(attempt).toHaveBeenCalledTimes(3);
  stop();
  await vi.advanceTimersByTimeAsync(300_000);
  dispatchEvent(new Event('online'));
  expect(attempt).toHaveBeenCalledTimes(3);
});

test('one attempt is made at a time, however many reasons there are for one', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const attempt = vi.fn(() => promise);
  const { now, stop } = keepTrying(attempt);
  now();
  now();
  dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(attempt).toHaveBeenCalledTimes(1);
  resolve();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(attempt).toHaveBeenCalledTimes(2);
  stop();
});

test('trouble that comes back soon is asked about no more often than before, and new trouble is', async () => {
  const attempt = vi.fn(async () => {});
  const first = keepTrying(attempt);
  await vi.advanceTimersByTimeAsync(2_000 + 4_000);
  first.stop();
  const second = keepTrying(attempt);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(attempt).toHaveBeenCalledTimes(2);
  second.stop();
  await vi.advanceTimersByTimeAsync(61_000);
  const third = keepTrying(attempt);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(attempt).toHaveBeenCalledTimes(3);
  third.stop();
});
