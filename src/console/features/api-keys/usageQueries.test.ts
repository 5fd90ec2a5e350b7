import { expect, test } from 'vitest';
import { callsSince } from './usageQueries.ts';

const hour = 3_600_000;
const row = (timestamp: number, requests: number, failures = 0) => ({ apiKeyID: 8, timestamp, requests, failures });

test('calls count from the hour that begins at the moment', () => {
  const rows = [row(9 * hour, 5, 1), row(10 * hour, 7, 2), row(11 * hour, 11)];
  expect(callsSince(rows, 10 * hour)).toEqual({ calls: 18, failures: 2 });
  expect(callsSince(rows, 12 * hour)).toEqual({ calls: 0, failures: 0 });
});
