import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clocks, dateOf, daysUntil, endOfDay, isEndOfDay, presetDay, presets } from './expiry.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const hours = (from: number, to: number) => (to - from) / 3_600_000;

const legacy = ['US/Eastern', 'Asia/Kolkata', 'SystemV/PST8PDT', 'SystemV/AST4', 'Etc/GMT+5', 'UTC'];
const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), ...legacy);
const anyDay = fc.integer({ min: 0, max: 84_000 }).map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }));

/** Whether the zone has the day at all: some jumped over one when they changed sides of the date line. */
const exists = (date: Temporal.PlainDate, zone: string) => dateOf(endOfDay(date, zone), zone).equals(date);

describe('the end of a day', () => {
  test.each([
    ['a day of 24 hours', '2026-12-01', 'Asia/Tokyo', '2026-12-01T14:59:59.999Z'],
    ['a legacy name', '2026-12-01', 'SystemV/PST8PDT', '2026-12-02T07:59:59.999Z'],
    ['a day whose last midnight does not exist', '2026-04-23', 'Africa/Cairo', '2026-04-23T21:59:59.999Z'],
    ['the day after, which starts at one', '2026-04-24', 'Africa/Cairo', '2026-04-24T20:59:59.999Z'],
    ['a missing midnight in history', '2018-11-03', 'America/Sao_Paulo', '2018-11-04T02:59:59.999Z'],
    ['a day whose last hour is repeated', '2018-02-17', 'America/Sao_Paulo', '2018-02-18T02:59:59.999Z'],
    ['a missing midnight in Beirut', '2026-03-28', 'Asia/Beirut', '2026-03-28T21:59:59.999Z'],
    ['a repeated hour in Beirut', '2026-10-24', 'Asia/Beirut', '2026-10-24T21:59:59.999Z'],
    ['a zone ahead of its date', '2026-06-30', 'Pacific/Kiritimati', '2026-06-30T09:59:59.999Z'],
    ['a zone off by a quarter', '2026-06-30', 'Asia/Kathmandu', '2026-06-30T18:14:59.999Z'],
  ])('%s', (_, date, zone, expected) => {
    expect(endOfDay(day(date), zone)).toBe(instant(expected));
  });

  test('days of 23 and 25 hours end when they end', () => {
    const berlin = 'Europe/Berlin';
    expect(hours(endOfDay(day('2026-03-28'), berlin), endOfDay(day('2026-03-29'), berlin))).toBe(23);
    expect(hours(endOfDay(day('2026-10-24'), berlin), endOfDay(day('2026-10-25'), berlin))).toBe(25);
  });

  test('in every zone it belongs to its day and the next millisecond to a later one', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (date, zone) => {
        fc.pre(exists(date, zone));
        const end = endOfDay(date, zone);
        expect(Temporal.PlainDate.compare(dateOf(end + 1, zone), date)).toBe(1);
        expect(isEndOfDay(end, zone)).toBe(true);
        expect(isEndOfDay(end - 1, zone)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('a later day never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, anyZone, fc.integer({ min: 1, max: 400 }), (date, zone, days) => {
        expect(endOfDay(date.add({ days }), zone)).toBeGreaterThanOrEqual(endOfDay(date, zone));
      }),
    );
  });

  test('hardly any zone ever skipped a day', () => {
    expect(exists(day('2011-12-30'), 'Pacific/Apia')).toBe(false);
    expect(exists(day('2026-12-30'), 'Pacific/Apia')).toBe(true);
  });
});

describe('days from now', () => {
  test('today is the zone’s today, not the browser’s', () => {
    const now = instant('2026-11-22T15:30:00Z');
    expect(presetDay(7, 'Asia/Tokyo', now).toString()).toBe('2026-11-30');
    expect(presetDay(7, 'America/New_York', now).toString()).toBe('2026-11-29');
  });

  test('a preset lies as many days ahead as it says, in every zone', () => {
    const moments = fc.integer({ min: instant('2026-01-01T00:00Z'), max: instant('2040-01-01T00:00Z') });
    fc.assert(
      fc.property(moments, anyZone, fc.constantFrom(...presets), (now, zone, days) => {
        expect(daysUntil(endOfDay(presetDay(days, zone, now), zone), zone, now)).toBe(days);
      }),
    );
  });

  test('the last minute of today is today, and yesterday is one day ago', () => {
    const now = instant('2026-11-22T12:00:00Z');
    expect(daysUntil(instant('2026-11-22T23:59:59.999Z'), 'UTC', now)).toBe(0);
    expect(daysUntil(instant('2026-11-21T23:59:59.999Z'), 'UTC', now)).toBe(-1);
  });
});

describe('the three clocks', () => {
  const end = endOfDay(day('2027-01-31'), 'Asia/Tokyo');

  test('show one moment in the key’s zone, for the person, and in UTC', () => {
    expect(clocks(end, { zone: 'Asia/Tokyo', yourZone: 'Europe/Berlin', locale: 'en-US', hours: '24' })).toEqual([
      { kind: 'keyZone', city: 'Tokyo', text: '31 Jan, 23:59 JST' },
      { kind: 'forYou', city: 'Berlin', text: '31 Jan, 15:59 CET' },
      { kind: 'utc', city: 'UTC', text: '31 Jan, 14:59' },
    ]);
  });

  test('speak Japanese, and give an offset where a zone has no short name', () => {
    const [key, you] = clocks(end, {
      zone: 'SystemV/PST8',
      yourZone: 'America/St_Johns',
      locale: 'ja-JP',
      hours: '24',
    });
    expect(key?.text).toBe('1月31日 6:59 UTC−8');
    expect(you?.text).toBe('1月31日 11:29 UTC−3:30');
  });
});
