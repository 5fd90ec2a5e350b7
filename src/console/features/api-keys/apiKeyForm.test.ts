import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '#console/lib/api.ts';
import { chosen, compare, type Difference, pick } from '#console/lib/recordConflict.ts';
import { toRefusal } from '#console/lib/recordRefusal.ts';
import { type ApiKey, apiKeyChange, newApiKey } from '#contract/apiKeys.ts';
import { apiKeyMatters } from './apiKeyConflict.ts';
import {
  type ApiKeyValues,
  apiKeyFields,
  expiryOf,
  newValues,
  problems,
  toChange,
  toCreate,
  toValues,
} from './apiKeyForm.ts';
import { usualLifetime } from './lifetime.ts';

const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const now = instant('2026-11-22T12:00:00Z');

const key: ApiKey = {
  ID: 8,
  keyName: 'ci-deploy',
  description: 'Pipeline “platform”',
  locale: 'en-US',
  roleID: 1,
  timeZone: 'US/Eastern',
  active: true,
  created: instant('2026-01-12T09:00:00Z'),
  unsuccessfulSignInAttempts: 0,
  expiryDate: instant('2027-02-01T04:59:59.999Z'),
  serviceAccount: false,
};
const exact: ApiKey = { ...key, expiryDate: instant('2027-01-31T15:00:00Z') };

const administrator = { ID: 1, username: 'admin', locale: 'ja-JP', timeZone: 'Asia/Tokyo' } as const;
const fresh = (changed: Partial<ApiKeyValues>): ApiKeyValues => ({
  ...newValues({ administrator }, usualLifetime, now),
  ...changed,
});
const edited = (changed: Partial<ApiKeyValues>, before = key) => ({ ...toValues(before, now), ...changed });
const problemsOf = (values: ApiKeyValues, before?: ApiKey) => problems(values, before, usualLifetime, now);
const created = (values: ApiKeyValues) => toCreate(values, usualLifetime, now);

describe('a new key', () => {
  test('begins in the administrator’s language and zone, without a role, and ends after 90 days', () => {
    expect(newValues({ administrator }, usualLifetime, now)).toEqual({
      keyName: '',
      description: '',
      roleID: null,
      locale: 'ja-JP',
      timeZone: 'Asia/Tokyo',
      expires: true,
      expiryDay: '2027-02-20',
      lockedOut: false,
    });
  });

  test('is sent with its name trimmed and the end of its last day', () => {
    expect(created(fresh({ keyName: '  ci-deploy ', roleID: 2 }))).toEqual({
      keyName: 'ci-deploy',
      description: '',
      roleID: 2,
      locale: 'ja-JP',
      timeZone: 'Asia/Tokyo',
      active: true,
      expiryDate: instant('2027-02-20T14:59:59.999Z'),
    });
  });

  test('sends no expiry where there is none', () => {
    expect(created(fresh({ keyName: 'a', roleID: 2, expires: false }))).not.toHaveProperty('expiryDate');
  });
});

describe('what is wrong', () => {
  test('a new key needs a name and a role, in the dialog’s order', () => {
    expect(problemsOf(fresh({ keyName: '   ' }))).toEqual([
      { field: 'keyName', code: 'required' },
      { field: 'roleID', code: 'required' },
    ]);
  });

  test('texts have the contract’s limits', () => {
    const values = fresh({ keyName: 'n'.repeat(255), description: 'd'.repeat(2001), roleID: 1 });
    expect(problemsOf(values)).toEqual([
      { field: 'keyName', code: 'too_long', limit: 254 },
      { field: 'description', code: 'too_long', limit: 2000 },
    ]);
  });

  test('a zone that nobody knows', () => {
    expect(problemsOf(fresh({ keyName: 'a', roleID: 1, timeZone: 'Mars/Olympus', expires: false }))).toEqual([
      { field: 'timeZone', code: 'unknown_time_zone' },
    ]);
  });

  test('a date that is not one, unless nothing expires', () => {
    expect(problemsOf(fresh({ keyName: 'a', roleID: 1, expiryDay: '' }))).toEqual([
      { field: 'expiryDay', code: 'required' },
    ]);
    expect(problemsOf(fresh({ keyName: 'a', roleID: 1, expiryDay: '', expires: false }))).toEqual([]);
  });

  test('yesterday has passed and today has not, by the key’s zone', () => {
    const on = (expiryDay: string) => problemsOf(fresh({ keyName: 'a', roleID: 1, expiryDay }));
    expect(on('2026-11-21')).toEqual([{ field: 'expiryDay', code: 'expiry_in_past' }]);
    expect(on('2026-11-22')).toEqual([]);
  });

  test('an expired key can be edited without a new date', () => {
    const expired = { ...key, expiryDate: instant('2026-03-01T00:00:00Z') };
    const values = edited({ description: 'old', timeZone: 'Asia/Tokyo' }, expired);
    expect(problemsOf(values, expired)).toEqual([]);
    expect(toChange(expired, values, now)).toEqual({ description: 'old', timeZone: 'Asia/Tokyo' });
  });
});

describe('an edit', () => {
  test('that changes nothing sends nothing, whatever the key', () => {
    const keys = fc.record({
      timeZone: fc.constantFrom('US/Eastern', 'SystemV/PST8PDT', 'Africa/Cairo', ...Intl.supportedValuesOf('timeZone')),
      expiryDate: fc.option(fc.integer({ min: 0, max: instant('2100-01-01T00:00Z') }), { nil: undefined }),
      active: fc.boolean(),
      description: fc.string(),
    });
    fc.assert(
      fc.property(keys, ({ expiryDate, ...some }) => {
        const { expiryDate: _, ...rest } = key;
        const any: ApiKey = { ...rest, ...some, ...(expiryDate === undefined ? {} : { expiryDate }) };
        expect(toChange(any, toValues(any, now), now)).toEqual({});
      }),
    );
  });

  test('sends only what changed', () => {
    expect(toChange(key, edited({ keyName: ' ci-deploy-2 ', lockedOut: true }), now)).toEqual({
      keyName: 'ci-deploy-2',
      active: false,
    });
  });

  test('clears the expiry with null', () => {
    expect(toChange(key, edited({ expires: false }), now)).toEqual({ expiryDate: null });
  });

  test('of the zone keeps the day and moves the moment to its end there', () => {
    expect(toChange(key, edited({ timeZone: 'Asia/Tokyo' }), now)).toEqual({
      timeZone: 'Asia/Tokyo',
      expiryDate: instant('2027-01-31T14:59:59.999Z'),
    });
  });

  test('leaves an expiry in the middle of a day alone until the day or the zone changes', () => {
    expect(expiryOf(edited({ description: 'x' }, exact), { before: exact, latest: undefined, now })).toBe(
      exact.expiryDate,
    );
    expect(expiryOf(edited({ timeZone: 'America/New_York' }, exact), { before: exact, latest: undefined, now })).toBe(
      exact.expiryDate,
    );
    expect(expiryOf(edited({ expiryDay: '2027-02-01' }, exact), { before: exact, latest: undefined, now })).toBe(
      instant('2027-02-02T04:59:59.999Z'),
    );
    expect(expiryOf(edited({ timeZone: 'UTC' }, exact), { before: exact, latest: undefined, now })).toBe(
      instant('2027-01-31T23:59:59.999Z'),
    );
  });

  test('there and back again sends nothing', () => {
    const values = edited({ expires: false }, exact);
    expect(toChange(exact, { ...values, expires: true }, now)).toEqual({});
  });

  test('whatever it is, it is one the contract accepts once nothing is wrong', () => {
    const anyValues = fc.record({
      keyName: fc.string(),
      description: fc.string(),
      roleID: fc.option(fc.integer({ min: 1, max: 9 })),
      locale: fc.constantFrom('en-US' as const, 'ja-JP' as const),
      timeZone: fc.constantFrom('Asia/Tokyo', 'US/Eastern', 'Mars/Olympus'),
      expires: fc.boolean(),
      expiryDay: fc.constantFrom('', '2026-11-22', '2027-02-28', '2024-01-01'),
      lockedOut: fc.boolean(),
    });
    fc.assert(
      fc.property(anyValues, (values) => {
        fc.pre(values.timeZone !== 'Mars/Olympus');
        if (problemsOf(values).length === 0) newApiKey.parse(created(values));
        if (problemsOf(values, key).length === 0) apiKeyChange.parse(toChange(key, values, now));
      }),
    );
  });
});

describe('a refusal', () => {
  const wrong = (path: string, code: 'unknown_role' | 'expiry_in_past' | 'unknown_field') => ({
    path,
    code,
    message: 'No.',
  });

  test('goes to the fields it is about', () => {
    const error = new ApiError(400, 'invalid', 'No.', [
      wrong('roleID', 'unknown_role'),
      wrong('expiryDate', 'expiry_in_past'),
    ]);
    expect(toRefusal(error, apiKeyFields)).toEqual({
      kind: 'fields',
      problems: [
        { field: 'roleID', code: 'unknown_role' },
        { field: 'expiryDay', code: 'expiry_in_past' },
      ],
    });
  });

  test('about something the dialog does not show is said as a whole', () => {
    const error = new ApiError(400, 'invalid', 'No.', [wrong('serviceAccount', 'unknown_field')]);
    expect(toRefusal(error, apiKeyFields)).toEqual({ kind: 'failure', error });
  });

  test('of a taken name is the name’s, with or without a code', () => {
    const taken = { kind: 'fields', problems: [{ field: 'keyName', code: 'name_taken' }] };
    expect(toRefusal(new ApiError(409, 'name_taken', 'Taken.'), apiKeyFields)).toEqual(taken);
    expect(toRefusal(new ApiError(409, undefined, 'API key name already exists.'), apiKeyFields)).toEqual(taken);
  });

  test.each([
    [404, 'not_found', 'gone'],
    [409, 'edit_conflict', 'conflict'],
    [0, 'unreachable', 'failure'],
    [500, 'internal', 'failure'],
  ] as const)('%i %s is a case of its own: %s', (status, code, kind) => {
    expect(toRefusal(new ApiError(status, code, 'No.'), apiKeyFields).kind).toBe(kind);
  });
});

describe('a conflict', () => {
  const theirs: ApiKey = { ...key, description: 'Theirs', roleID: 2, active: false };
  const mine = edited({ description: 'Mine', keyName: 'mine' });
  const meet = (mine: ApiKeyValues, theirs: ApiKey) =>
    compare({
      before: key,
      mine,
      theirs,
      toValues: (each) => toValues(each, now),
      matters: apiKeyMatters(now),
      at: now,
    });
  const { conflict, merged } = meet(mine, theirs);
  const mattersOf = (differences: readonly Difference<ApiKeyValues, ApiKey>[]) =>
    differences.map(({ matter }) => matter);
  const all = mattersOf(conflict.differences);
  const whose = (id: string, values: ApiKeyValues) => {
    const matter = all.find((each) => each.id === id);
    return matter && chosen(conflict, matter, values);
  };

  test('shows every field in which the two differ', () => {
    expect(all.map(({ id }) => id)).toEqual(['keyName', 'description', 'roleID', 'lockedOut']);
  });

  test('begins with mine where I changed something and theirs elsewhere', () => {
    expect(merged).toEqual({ ...mine, roleID: 2, lockedOut: true });
    expect(toChange(theirs, merged, now)).toEqual({ keyName: 'mine', description: 'Mine' });
  });

  test('knows whose version a field has, and that a third one is nobody’s', () => {
    expect(whose('description', merged)).toBe('mine');
    expect(whose('roleID', merged)).toBe('theirs');
    expect(whose('description', { ...merged, description: 'Both' })).toBeUndefined();
  });

  test('is settled as a whole or field by field', () => {
    expect(toChange(theirs, pick(merged, conflict.theirs, all), now)).toEqual({});
    expect(toChange(theirs, pick(merged, conflict.mine, all), now)).toEqual({
      keyName: 'mine',
      description: 'Mine',
      roleID: 1,
      active: true,
    });
  });

  test('about the expiry is one question, and theirs keeps its exact moment', () => {
    const later: ApiKey = { ...key, expiryDate: instant('2027-06-01T10:11:12Z') };
    const both = meet(edited({ expiryDay: '2027-03-01' }), later);
    const disputed = mattersOf(both.conflict.differences);
    expect(disputed.map(({ id }) => id)).toEqual(['expiry']);
    const taken = pick(both.merged, both.conflict.theirs, disputed);
    expect(toChange(later, taken, now)).toEqual({});
    expect(toChange(later, both.merged, now)).toEqual({ expiryDate: instant('2027-03-02T04:59:59.999Z') });
  });
});
