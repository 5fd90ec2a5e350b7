import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText, distanceText, exactText, leftText, relativeTime } from './relativeTime.ts';

const zone = 'Europe/Berlin';
const at = (time: string) => Temporal.Instant.from(time).epochMilliseconds;
const now = at('2026-11-22T09:00:00Z');

describe('When something happened', () => {
  test.each([
    ['2026-11-22T08:59:01Z', 'just now', 'たった今'],
    ['2026-11-22T09:00:20Z', 'just now', 'たった今'],
    ['2026-11-22T08:59:00Z', '1 minute ago', '1分前'],
    ['2026-11-22T08:56:30Z', '3 minutes ago', '3分前'],
    ['2026-11-22T08:00:01Z', '59 minutes ago', '59分前'],
    ['2026-11-22T00:12:00Z', 'today, 01:12', '今日 1:12'],
    ['2026-11-21T23:00:00Z', 'today, 00:00', '今日 0:00'],
    ['2026-11-21T22:59:59Z', 'yesterday, 23:59', '昨日 23:59'],
    ['2026-11-21T01:00:00Z', 'yesterday, 02:00', '昨日 2:00'],
    ['2026-11-20T22:59:59Z', '20 Nov 2026', '2026年11月20日'],
    ['2026-11-03T12:00:00Z', '3 Nov 2026', '2026年11月3日'],
  ])('%s is %s', (time, english, japanese) => {
    expect(relativeTime(at(time), now, 'en-US', zone)).toBe(english);
    expect(relativeTime(at(time), now, 'ja-JP', zone)).toBe(japanese);
  });

  test('days are those of the reader: the same moment is today in Tokyo and yesterday in Berlin', () => {
    const late = at('2026-11-21T16:00:00Z');
    expect(relativeTime(late, now, 'en-US', 'Asia/Tokyo')).toBe('today, 01:00');
    expect(relativeTime(late, now, 'en-US', zone)).toBe('yesterday, 17:00');
  });
});

describe('How far off a moment is', () => {
  test.each([
    ['2026-12-01T12:00:00Z', 'in 9 days', '9日後'],
    ['2026-11-22T23:30:00Z', 'tomorrow', '明日'],
    ['2026-11-22T14:30:00Z', 'in 5 hours', '5時間後'],
    ['2026-11-22T09:20:00Z', 'in 20 minutes', '20分後'],
    ['2026-11-22T09:00:30Z', 'just now', 'たった今'],
    ['2026-11-22T07:00:00Z', '2 hours ago', '2時間前'],
    ['2026-11-20T12:00:00Z', '2 days ago', null],
    ['2027-08-12T12:00:00Z', 'in 263 days', '263日後'],
    ['2030-01-01T00:00:00Z', 'in 3 years', '3年後'],
  ])('%s is %s', (time, english, japanese) => {
    expect(distanceText(at(time), now, 'en-US', zone)).toBe(english);
    if (japanese) expect(distanceText(at(time), now, 'ja-JP', zone)).toBe(japanese);
  });

  test('a day of 23 or 25 hours counts as one day', () => {
    const beforeSpring = at('2027-03-27T11:00:00Z');
    expect(distanceText(at('2027-03-28T10:00:00Z'), beforeSpring, 'en-US', zone)).toBe('tomorrow');
    const beforeAutumn = at('2026-10-24T10:00:00Z');
    expect(distanceText(at('2026-10-25T11:00:00Z'), beforeAutumn, 'en-US', zone)).toBe('tomorrow');
  });
});

test('a date is written without room for misreading, a moment to the minute', () => {
  expect(dateText(at('2026-09-05T22:30:00Z'), 'en-US', zone)).toBe('6 Sep 2026');
  expect(exactText(at('2026-11-03T01:00:00Z'), 'en-US', zone)).toBe('3 Nov 2026, 02:00');
  expect(exactText(at('2026-11-03T01:00:00Z'), 'ja-JP', zone)).toBe('2026年11月3日 2:00');
});

test('hours are counted as the reader counts them', () => {
  const afternoon = at('2026-11-22T13:05:00Z');
  expect(exactText(afternoon, 'en-US', zone, '12')).toBe('22 Nov 2026, 2:05 PM');
  expect(exactText(afternoon, 'ja-JP', zone, '12')).toBe('2026年11月22日 午後2:05');
  expect(relativeTime(at('2026-11-21T01:00:00Z'), now, 'en-US', zone, '12')).toBe('yesterday, 2:00 AM');
  expect(relativeTime(at('2026-11-21T23:00:00Z'), now, 'en-US', zone, '12')).toBe('today, 12:00 AM');
});

test.each([
  [1, '1 min', '1分'],
  [11 * 60_000 + 1, '12 min', '12分'],
  [100 * 60_000, '2 hr', '2時間'],
])('%i ms are left as %s', (milliseconds, english, japanese) => {
  expect(leftText(milliseconds, 'en-US')).toBe(english);
  expect(leftText(milliseconds, 'ja-JP')).toBe(japanese);
});

test('every moment the contract allows has a text', () => {
  const moment = fc.integer({ min: -8.64e15, max: 8.64e15 });
  fc.assert(
    fc.property(
      moment,
      moment,
      fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Sao_Paulo'),
      (instant, reading, where) => {
        expect(relativeTime(instant, reading, 'en-US', where)).not.toBe('');
        expect(distanceText(instant, reading, 'ja-JP', where)).not.toBe('');
      },
    ),
  );
});
