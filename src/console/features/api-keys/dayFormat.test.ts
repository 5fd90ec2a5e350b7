import { expect, test } from 'vitest';
import { dayFormat } from './dayFormat.ts';

const instant = Temporal.Instant.from('2026-11-22T23:30:00Z').epochMilliseconds;

test('a day is written as the zone has it, in both languages, and cannot be misread', () => {
  expect(dayFormat('en-US', 'UTC', 'long')(instant)).toBe('Sun 22 Nov');
  expect(dayFormat('en-US', 'Asia/Tokyo', 'long')(instant)).toBe('Mon 23 Nov');
  expect(dayFormat('ja-JP', 'UTC', 'long')(instant)).toBe('11月22日(日)');
});

test('where there is little room, without the day of the week', () => {
  expect(dayFormat('en-US', 'UTC', 'short')(instant)).toBe('22 Nov');
  expect(dayFormat('ja-JP', 'UTC', 'short')(instant)).toBe('11月22日');
});
