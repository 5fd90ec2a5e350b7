import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleNow } from '#console/testing/samples.ts';
import { dayBuckets, daysShown, hourBuckets, hoursShown, scaleTop, startOfDay, usageStart } from './usageBuckets.ts';

const hour = 3_600_000;
const row = (timestamp: number, requests: number, failures = 0) => ({ apiKeyID: 8, timestamp, requests, failures });
const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo', 'Asia/Tokyo');
const moment = fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 });

test('hours end with the present one, and calls are in the hour they were made in', () => {
  const present = Math.floor(sampleNow / hour) * hour;
  const buckets = hourBuckets(
    [row(present, 3, 1), row(present - 47 * hour, 5), row(present - 48 * hour, 7)],
    sampleNow,
  );
  expect(buckets).toHaveLength(hoursShown);
  expect(buckets.at(-1)).toEqual({ start: present, end: present + hour, calls: 3, failures: 1 });
  expect(buckets[0]).toMatchObject({ calls: 5, failures: 0 });
});

test('days are those of the zone, today the last, without gap or overlap, whatever its clocks do', () => {
  fc.assert(
    fc.property(moment, zones, (now, zone) => {
      const buckets = dayBuckets([], now, zone);
      expect(buckets).toHaveLength(daysShown);
      expect(buckets[0]?.start).toBe(usageStart(now, zone));
      expect(buckets.at(-1)?.start).toBe(startOfDay(now, zone));
      for (const [index, { end }] of buckets.slice(0, -1).entries()) expect(end).toBe(buckets[index + 1]?.start);
      const today = buckets.at(-1);
      expect(today && today.start <= now && now < today.end).toBe(true);
    }),
  );
});

test('every call since the first day is in exactly one day', () => {
  const hours = fc.array(fc.tuple(fc.integer({ min: 0, max: 29 * 24 }), fc.nat(1000)));
  fc.assert(
    fc.property(moment, zones, hours, (now, zone, made) => {
      const start = usageStart(now, zone);
      const rows = made.map(([ago, calls]) => row(Math.floor(now / hour) * hour - ago * hour, calls));
      const expected = rows.filter(({ timestamp }) => timestamp >= start).reduce((sum, each) => sum + each.requests, 0);
      expect(dayBuckets(rows, now, zone).reduce((sum, { calls }) => sum + calls, 0)).toBe(expected);
    }),
  );
});

test('a scale is round, halves evenly and is not much higher than what it shows', () => {
  expect([0, 1, 3, 7, 10, 11, 41, 95, 101, 1310].map(scaleTop)).toEqual([2, 2, 4, 8, 10, 12, 50, 100, 120, 1600]);
  fc.assert(
    fc.property(fc.nat(10_000_000), (greatest) => {
      const top = scaleTop(greatest);
      expect(top).toBeGreaterThanOrEqual(greatest);
      expect(Number.isInteger(top / 2)).toBe(true);
      if (greatest > 1) expect(top).toBeLessThanOrEqual(2 * greatest);
    }),
  );
});
