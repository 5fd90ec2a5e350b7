import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anApiKey } from '#console/testing/samples.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import {
  type ApiKeyValues,
  expiryOf,
  latestEnd,
  newValues,
  problems,
  toChange,
  toCreate,
  toValues,
} from './apiKeyForm.ts';
import { type ApiKeyState, endOf, endsByLifetime } from './apiKeyState.ts';
import { proposedDays, usualLifetime } from './lifetime.ts';
import { sortApiKeys } from './sortApiKeys.ts';

const day = 86_400_000;
const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const now = instant('2026-11-22T12:00:00Z');

const administrator = { ID: 1, username: 'admin', locale: 'ja-JP', timeZone: 'Asia/Tokyo' } as const;
const ninety = { maximum: 90 * day, proposed: 90 * day };

const fresh = (lifetime = ninety, changed: Partial<ApiKeyValues> = {}): ApiKeyValues => ({
  ...newValues({ administrator }, lifetime, now),
  keyName: 'nightly',
  roleID: 2,
  ...changed,
});

const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'US/Eastern', 'SystemV/PST8PDT');
const anyLimit = fc.integer({ min: day, max: 400 * day });
const anyDay = fc
  .integer({ min: -5, max: 420 })
  .map((days) => Temporal.PlainDate.from('2026-11-22').add({ days }).toString());

describe('a new key', () => {
  test('is proposed what the settings say, and no expiry where they say so', () => {
    expect(fresh({ maximum: 90 * day, proposed: 30 * day }).expiryDay).toBe('2026-12-22');
    expect(newValues({ administrator }, {}, now)).toMatchObject({ expires: false, expiryDay: '2027-02-20' });
    expect(proposedDays({ maximum: 7 * day })).toBe(7);
    expect(proposedDays(usualLifetime)).toBe(90);
  });

  test('on the last day there may be leaves the moment to the manager, whose clock decides', () => {
    const values = fresh();
    expect(values.expiryDay).toBe('2027-02-20');
    expect(expiryOf(values, { before: undefined, latest: now + ninety.maximum, now })).toBe(now + ninety.maximum);
    expect(problems(values, undefined, ninety, now)).toEqual([]);
    expect(toCreate(values, ninety, now)).not.toHaveProperty('expiryDate');
  });

  test('a day later is refused, a day earlier ends when that day ends', () => {
    expect(problems(fresh(ninety, { expiryDay: '2027-02-21' }), undefined, ninety, now)).toEqual([
      { field: 'expiryDay', code: 'lifetime_exceeded' },
    ]);
    expect(toCreate(fresh(ninety, { expiryDay: '2027-02-19' }), ninety, now).expiryDate).toBe(
      instant('2027-02-19T14:59:59.999Z'),
    );
  });

  test('is never sent an expiry that lies beyond its lifetime, in any zone, and every day within it is taken', () => {
    fc.assert(
      fc.property(anyZone, anyLimit, anyDay, (timeZone, maximum, expiryDay) => {
        const lifetime = { maximum };
        const values = fresh(ninety, { timeZone, expiryDay });
        const found = problems(values, undefined, lifetime, now).map(({ code }) => code);
        const end = expiryOf(values, { before: undefined, latest: latestEnd(undefined, lifetime, now), now }) ?? 0;
        expect(found).toEqual(end > now + maximum ? ['lifetime_exceeded'] : end <= now ? ['expiry_in_past'] : []);
        if (found.length > 0) return;
        const { expiryDate = now + maximum } = toCreate(values, lifetime, now);
        expect(expiryDate).toBe(end);
      }),
    );
  });
});

describe('a key there is', () => {
  const limited = anApiKey({ created: now - 60 * day, lifetimeEnd: now + 30 * day });

  test('keeps an expiry that lies beyond its lifetime while it is not touched', () => {
    const key: ApiKey = { ...limited, expiryDate: now + 300 * day };
    const values = { ...toValues(key, now), description: 'changed' };
    expect(problems(values, key, usualLifetime, now)).toEqual([]);
    expect(toChange(key, values, now)).toEqual({ description: 'changed' });
  });

  test('may be given its last day, which is its very last moment, and none later', () => {
    const values = { ...toValues(limited, now), expires: true };
    expect(values.expiryDay).toBe('2026-12-22');
    expect(toChange(limited, values, now)).toEqual({ expiryDate: limited.lifetimeEnd });
    const later = { ...values, expiryDay: '2026-12-23' };
    expect(problems(later, limited, usualLifetime, now)).toEqual([{ field: 'expiryDay', code: 'lifetime_exceeded' }]);
  });

  test('that is too old can be edited, but no date gives it back its life', () => {
    const old = { ...limited, lifetimeEnd: now - day };
    expect(problems({ ...toValues(old, now), description: 'old' }, old, usualLifetime, now)).toEqual([]);
    for (const expiryDay of ['2026-11-20', '2026-11-21', '2026-12-01']) {
      const values = { ...toValues(old, now), expires: true, expiryDay };
      expect(problems(values, old, usualLifetime, now).map(({ code }) => code)).toEqual(['lifetime_exceeded']);
    }
  });

  test('that is not edited sends nothing, whenever it ends', () => {
    const moment = fc.option(fc.integer({ min: 0, max: instant('2100-01-01T00:00Z') }), { nil: undefined });
    fc.assert(
      fc.property(anyZone, moment, moment, (timeZone, expiryDate, lifetimeEnd) => {
        const key = anApiKey({ timeZone, expiryDate, lifetimeEnd });
        expect(toChange(key, toValues(key, now), now)).toEqual({});
        expect(problems(toValues(key, now), key, usualLifetime, now)).toEqual([]);
      }),
    );
  });

  test('ends by what comes first, and is sorted by it', () => {
    const moment = fc.option(fc.nat(1000), { nil: undefined });
    fc.assert(
      fc.property(moment, moment, (expiryDate, lifetimeEnd) => {
        const ends = [expiryDate, lifetimeEnd].filter((end) => end !== undefined);
        expect(endOf({ expiryDate, lifetimeEnd })).toBe(ends.length > 0 ? Math.min(...ends) : undefined);
        if (endsByLifetime({ expiryDate, lifetimeEnd })) expect(endOf({ expiryDate, lifetimeEnd })).toBe(lifetimeEnd);
      }),
    );
    const [early, late, never] = [
      anApiKey({ lifetimeEnd: 1 }),
      anApiKey({ expiryDate: 2 }),
      anApiKey({ expiryDate: undefined }),
    ];
    const order = {
      sort: 'expiryDate',
      desc: false,
      locale: 'en-US',
      roleNames: new Map(),
      stateOf: (): ApiKeyState => 'active',
    } as const;
    expect(sortApiKeys([never, late, early], order)).toEqual([early, late, never]);
  });
});
