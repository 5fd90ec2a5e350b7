import { expect, test } from 'vitest';
import { weekdayFormat } from './weekdayFormat.ts';

test('a day is written as the zone has it, in both languages, and cannot be misread', () => {
  const instant = Temporal.Instant.from('2026-11-22T23:30:00Z').epochMilliseconds;
  expect(weekdayFormat('en-US', 'UTC')(instant)).toBe('Sun 22 Nov');
  expect(weekdayFormat('en-US', 'Asia/Tokyo')(instant)).toBe('Mon 23 Nov');
  expect(weekdayFormat('ja-JP', 'UTC')(instant)).toBe('11月22日(日)');
});
