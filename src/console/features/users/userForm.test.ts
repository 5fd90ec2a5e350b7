import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aUser } from '#console/testing/samples.ts';
import { administratorChange, newAdministrator } from '#contract/administrators.ts';
import { changeableFields, newValues, problems, toChange, toCreate, toValues, type UserValues } from './userForm.ts';

const administrator = { ID: 1, username: 'admin', locale: 'ja-JP', timeZone: 'Asia/Tokyo', timeFormat: '12' } as const;
const password = 'four unrelated words here';
const fresh = (changed: Partial<UserValues> = {}): UserValues => ({ ...newValues({ administrator }), ...changed });
const whole = { username: ' h.tanaka ', roleID: 2, password, repeat: password };
const user = aUser({ fullName: 'Jordan Rivera', emailAddress: 'j.rivera@example.com' });
const edited = (changed: Partial<UserValues>): UserValues => ({ ...toValues(user), ...changed });

describe('a new user', () => {
  test('begins with the administrator’s language, zone and clock, and without a role', () => {
    expect(fresh()).toMatchObject({ locale: 'ja-JP', timeZone: 'Asia/Tokyo', timeFormat: '12', roleID: null });
  });

  test('is sent with the name trimmed, and the password once', () => {
    const body = toCreate(fresh(whole));
    expect(body).toMatchObject({ username: 'h.tanaka', roleID: 2, password, active: true });
    expect(body).not.toHaveProperty('repeat');
    expect(newAdministrator.safeParse(body).success).toBe(true);
  });

  test('needs a name, a role and a password that has been typed twice', () => {
    expect(problems(fresh(), undefined)).toEqual([
      { field: 'username', code: 'required' },
      { field: 'roleID', code: 'required' },
      { field: 'password', code: 'required' },
    ]);
    expect(problems(fresh({ ...whole, repeat: 'something else' }), undefined)).toEqual([
      { field: 'repeat', code: 'required' },
    ]);
    expect(problems(fresh(whole), undefined)).toEqual([]);
  });

  test('has problems in the order of the window, those of the second tab last', () => {
    const values = fresh({ ...whole, username: 'x'.repeat(300), emailAddress: 'no address' });
    expect(problems(values, undefined)).toEqual([
      { field: 'username', code: 'too_long', limit: 254 },
      { field: 'emailAddress', code: 'wrong_email_address' },
    ]);
  });
});

describe('an edit', () => {
  test('sends what has changed and nothing else; never a password', () => {
    expect(toChange(user, edited({ fullName: '', lockedOut: true, password: 'typed' }))).toEqual({
      fullName: '',
      active: false,
    });
  });

  test('that changes nothing sends nothing', () => {
    expect(toChange(user, toValues(user))).toEqual({});
  });

  test('of any fields comes to them, and is one that the manager takes', () => {
    const line = fc.string({ maxLength: 20, unit: fc.constantFrom('a', 'B', '9', '-', 'ü', '浩') });
    const changes = fc.record(
      {
        username: line.map((text) => `n${text}`),
        fullName: line,
        description: line,
        roleID: fc.integer({ min: 1, max: 99 }),
        locale: fc.constantFrom('en-US' as const, 'ja-JP' as const),
        timeFormat: fc.constantFrom('12' as const, '24' as const),
        lockedOut: fc.boolean(),
        phoneNumber: line,
        emailAddress: line.map((text) => `${text}a@example.com`),
        primaryContact: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(changes, (changed) => {
        const values = edited(changed);
        const body = toChange(user, values);
        expect(administratorChange.safeParse(body).success).toBe(true);
        expect(problems(values, user)).toEqual([]);
        const { active = user.active, ...rest } = body;
        const after = toValues({ ...user, ...rest, active } as typeof user);
        expect(changeableFields.map((name) => after[name])).toEqual(changeableFields.map((name) => values[name]));
      }),
    );
  });
});
