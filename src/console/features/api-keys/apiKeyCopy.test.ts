import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anApiKey, sampleNow } from '#console/testing/samples.ts';
import { copyNames, copyValues } from './apiKeyCopy.ts';
import { problems } from './apiKeyForm.ts';
import { dateOf, daysUntil, endOfDay, presetDay } from './expiry.ts';

const day = 86_400_000;
const toName = (name: string, count: number) => `${name} (copy${count === 1 ? '' : ` ${count}`})`;

/** A key that was made so long ago, to live so many days in all. */
const aKeyOf = (days: number, age: number) => {
  const created = sampleNow - age * day;
  return anApiKey({ created, expiryDate: endOfDay(presetDay(days, 'Asia/Tokyo', created), 'Asia/Tokyo') });
};

test('names are tried with a count, and stay within what a name may have', () => {
  expect(copyNames('ci', toName).slice(0, 3)).toEqual(['ci (copy)', 'ci (copy 2)', 'ci (copy 3)']);
  for (const name of copyNames('鍵'.repeat(254), toName)) expect(name.length).toBeLessThanOrEqual(254);
});

describe('a duplicate', () => {
  test('has the settings of the original, but neither its name nor its lock', () => {
    const original = { ...aKeyOf(90, 30), active: false, roleID: 2 };
    const values = copyValues(original, 'ci (copy)', {}, sampleNow);
    expect(values).toMatchObject({ keyName: 'ci (copy)', roleID: 2, timeZone: 'Asia/Tokyo', lockedOut: false });
  });

  test('without an expiry stays without one', () => {
    expect(copyValues(anApiKey(), 'ci (copy)', {}, sampleNow).expires).toBe(false);
  });

  test('is given as many days as the original was, and can be created as it is, whatever the age of that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 4000 }), (days, age) => {
        const values = copyValues(aKeyOf(days, age), 'ci (copy)', {}, sampleNow);
        const end = endOfDay(Temporal.PlainDate.from(values.expiryDay), 'Asia/Tokyo');
        expect(daysUntil(end, 'Asia/Tokyo', sampleNow)).toBe(days);
        expect(problems(values, undefined, {}, sampleNow)).toEqual([]);
      }),
    );
  });

  test('lives no longer than keys may live', () => {
    const values = copyValues(aKeyOf(365, 10), 'ci (copy)', { maximum: 30 * day }, sampleNow);
    expect(values.expiryDay).toBe(dateOf(sampleNow + 30 * day, 'Asia/Tokyo').toString());
    expect(problems(values, undefined, { maximum: 30 * day }, sampleNow)).toEqual([]);
  });
});
