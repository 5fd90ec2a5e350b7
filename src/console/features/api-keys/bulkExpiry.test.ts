import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApiKey, sampleNow } from '#console/testing/samples.ts';
import { planExpiry } from './bulkExpiry.ts';
import { dateOf, endOfDay, isEndOfDay } from './expiry.ts';

const day = Temporal.PlainDate.from('2026-12-01');
const zones = ['Asia/Tokyo', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'UTC', 'US/Eastern'];
const aDay = 86_400_000;

test('each key expires at the end of the day in its own zone', () => {
  const keys = zones.map((timeZone, ID) => anApiKey({ ID, timeZone }));
  const { dates, span, isPast } = planExpiry(keys, day, sampleNow);
  for (const [key, date] of dates) {
    expect(dateOf(date ?? 0, key.timeZone).toString()).toBe('2026-12-01');
    expect(isEndOfDay(date ?? 0, key.timeZone)).toBe(true);
  }
  expect(dates.size).toBe(zones.length);
  expect(span).toEqual([Math.min(...[...dates.values()].map(Number)), Math.max(...[...dates.values()].map(Number))]);
  expect(isPast).toBe(false);
});

test('the day on which the lifetime of a key ends, it ends with that; a later one is not for it', () => {
  const lifetimeEnd = Temporal.Instant.from('2026-12-01T05:00:00Z').epochMilliseconds;
  const key = anApiKey({ lifetimeEnd });
  expect(planExpiry([key], day, sampleNow).dates.get(key)).toBe(lifetimeEnd);
  const later = planExpiry([key, anApiKey({ ID: 9 })], day.add({ days: 1 }), sampleNow);
  expect(later.tooLong).toBe(1);
  expect([...later.dates.keys()].map(({ ID }) => ID)).toEqual([9]);
});

test('keys that have it already are left alone, and a day that has passed is told', () => {
  const expiryDate = endOfDay(day, 'Asia/Tokyo');
  expect(planExpiry([anApiKey({ expiryDate })], day, sampleNow)).toMatchObject({ already: 1, span: undefined });
  expect(planExpiry([anApiKey()], undefined, sampleNow)).toMatchObject({ already: 1, isPast: false });
  expect(planExpiry([anApiKey()], Temporal.PlainDate.from('2026-11-21'), sampleNow).isPast).toBe(true);
});

test('a zone that is not known counts as UTC', () => {
  const key = anApiKey({ timeZone: 'Mars/Olympus' });
  expect(planExpiry([key], day, sampleNow).dates.get(key)).toBe(endOfDay(day, 'UTC'));
});

test('every key is changed, has it already, or may not live that long', () => {
  const moment = fc.option(fc.integer({ min: sampleNow - 40 * aDay, max: sampleNow + 40 * aDay }), { nil: undefined });
  const key = fc.record({ timeZone: fc.constantFrom(...zones), expiryDate: moment, lifetimeEnd: moment });
  fc.assert(
    fc.property(fc.array(key), fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }), (drafts, ahead) => {
      const keys = drafts.map(({ timeZone, expiryDate, lifetimeEnd }, ID) =>
        anApiKey({
          ID,
          timeZone,
          ...(expiryDate !== undefined && { expiryDate }),
          ...(lifetimeEnd !== undefined && { lifetimeEnd }),
        }),
      );
      const plan = planExpiry(keys, ahead === undefined ? undefined : day.add({ days: ahead }), sampleNow);
      expect(plan.dates.size + plan.already + plan.tooLong).toBe(keys.length);
      for (const [{ lifetimeEnd }, date] of plan.dates) {
        expect(date ?? 0).toBeLessThanOrEqual(lifetimeEnd ?? Number.POSITIVE_INFINITY);
      }
      expect(plan.earlier.every((each) => plan.dates.has(each))).toBe(true);
    }),
  );
});
