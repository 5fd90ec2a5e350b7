import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anApiKey, sampleNow } from '#console/testing/samples.ts';
import { copyValues } from './apiKeyCopy.ts';
import { problems } from './apiKeyForm.ts';
import { dateOf, daysUntil, endOfDay, presetDay } from './expiry.ts';

const day = 86_400_000;

/** A key that was made so long ago, to live so many days in all. */
const aKeyOf = (days: number, age: number) => {
  const created = sampleNow - age * day;
  return anApiKey({ created, expiryDate: endOfDay(presetDay(days, 'Asia/Tokyo', created), 'Asia/Tokyo') });
};

describe('a duplicate', () => {
  test('has the settings of the original, but neither its name nor its lock', () => {
    const original = { ...aKeyOf(90, 30), active: false, roleID: 2 };
    const values = copyValues(original, 'ci (2)', {}, sampleNow);
    expect(values).toMatchObject({ keyName: 'ci (2)', roleID: 2, timeZone: 'Asia/Tokyo', lockedOut: false });
  });

  test('does not say that it replaces the key that the original replaces', () => {
    const original = anApiKey({ ID: 8, description: 'Pipeline [replaces 3]' });
    expect(copyValues(original, 'ci (2)', {}, sampleNow).description).toBe('Pipeline');
  });

  test('without an expiry stays without one', () => {
    expect(copyValues(anApiKey(), 'ci (2)', {}, sampleNow).expires).toBe(false);
  });

  test('is given as many days as the original was, and can be created as it is, whatever the age of that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 4000 }), (days, age) => {
        const values = copyValues(aKeyOf(days, age), 'ci (2)', {}, sampleNow);
        const end = endOfDay(Temporal.PlainDate.from(values.expiryDay), 'Asia/Tokyo');
        expect(daysUntil(end, 'Asia/Tokyo', sampleNow)).toBe(days);
        expect(problems(values, undefined, {}, sampleNow)).toEqual([]);
      }),
    );
  });

  test('lives no longer than keys may live', () => {
    const values = copyValues(aKeyOf(365, 10), 'ci (2)', { maximum: 30 * day }, sampleNow);
    expect(values.expiryDay).toBe(dateOf(sampleNow + 30 * day, 'Asia/Tokyo').toString());
    expect(problems(values, undefined, { maximum: 30 * day }, sampleNow)).toEqual([]);
  });
});
