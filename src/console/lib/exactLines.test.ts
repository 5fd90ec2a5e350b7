import { expect, test } from 'vitest';
import { exactLines } from './exactLines.ts';

const instant = Temporal.Instant.from('2026-12-01T14:59:00Z').epochMilliseconds;

test('one zone needs no name, and neither does a second one with the same time', () => {
  expect(exactLines(instant, ['Asia/Tokyo'], 'en-US', '24')).toEqual(['1 Dec 2026, 23:59']);
  expect(exactLines(instant, ['Asia/Tokyo', 'Asia/Seoul'], 'en-US', '24')).toEqual(['1 Dec 2026, 23:59']);
});

test('the clock of a second zone is added, and its date where it is another one', () => {
  const lines = exactLines(instant, ['Asia/Tokyo', 'Europe/Berlin'], 'en-US', '24');
  expect(lines).toEqual(['1 Dec 2026, 23:59 JST', '15:59 CET']);
  const later = exactLines(instant, ['Asia/Tokyo', 'Pacific/Auckland'], 'ja-JP', '24');
  expect(later).toEqual(['2026年12月1日 23:59 JST', '2026年12月2日 3:59 NZDT']);
});
