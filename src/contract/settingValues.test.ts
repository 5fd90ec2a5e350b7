import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SettingName, settingKinds, settingNames } from './settings.ts';
import { parseValue, timeUnits, toUnits } from './settingValues.ts';

const { minute } = timeUnits;

test.each<[SettingName, string, string | undefined, number?]>([
  ['platformSettingUserSessionIdleTimeout', '1 Minute', '1 Minute', minute],
  ['platformSettingUserSessionIdleTimeout', '90 minutes', '90 Minutes', 90 * minute],
  ['platformSettingUserSessionIdleTimeout', '15Minutes', '15 Minutes', 15 * minute],
  ['platformSettingUserSessionIdleTimeout', '59 Seconds', undefined],
  ['platformSettingUserSessionIdleTimeout', '2 Days', undefined],
  ['platformSettingUserSessionIdleTimeout', 'No Limit', undefined],
  ['platformSettingUserSessionIdleTimeout', '30', undefined],
  ['platformSettingUserSessionIdleTimeout', '-30 Minutes', undefined],
  ['platformSettingUserSessionIdleTimeout', '99999999999 Minutes', undefined],
  ['platformSettingUserSessionDurationMax', 'no limit', 'No Limit', Number.POSITIVE_INFINITY],
  ['platformSettingUserSessionDurationMax', '2 weeks', '2 Weeks', 20160 * minute],
  ['platformSettingUserSignInAttemptsAllowedNumber', '0', undefined],
  ['platformSettingUserSignInAttemptsAllowedNumber', '007', '7', 7],
  ['platformSettingUserSignInAttemptsAllowedNumber', '1e1', undefined],
  ['platformSettingActiveSessionsMax', '-1', 'No Limit', Number.POSITIVE_INFINITY],
  ['platformSettingActiveSessionsMaxExceededAction', 'expire OLDEST session', 'Expire oldest session', 1],
  ['platformSettingActiveSessionsMaxExceededAction', '3', undefined],
  ['platformSettingUserPasswordRequireMixedCaseEnabled', 'True', 'true', 0],
  ['platformSettingUserPasswordRequireMixedCaseEnabled', '1', undefined],
  ['platformSettingUserPasswordExpiry', '30 Days', undefined],
])('%s takes %j as %j', (name, given, text, number) => {
  expect(parseValue(name, given)).toEqual(text === undefined ? undefined : { text, number });
});

test('every first value is one of its setting, and written as it is read', () => {
  for (const name of settingNames) {
    expect(parseValue(name, settingKinds[name].initial)?.text).toBe(settingKinds[name].initial);
  }
});

test('whatever is taken is written in one way, which is read as the same', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(2000), fc.constantFrom(' second', 'Minutes', ' HOUR', ' day ', 's')).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...settingNames), anyText, (name, given) => {
      const parsed = parseValue(name, given);
      if (parsed) expect(parseValue(name, parsed.text)).toEqual(parsed);
    }),
  );
});

test('a length of time in units is that length, in the largest unit there is for it', () => {
  expect(toUnits(90 * minute)).toEqual({ count: 90, unit: 'minute' });
  expect(toUnits(365 * 1440 * minute)).toEqual({ count: 365, unit: 'day' });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (seconds) => {
      const { count, unit } = toUnits(seconds * 1000);
      expect(count * timeUnits[unit]).toBe(seconds * 1000);
      expect(Number.isInteger(count)).toBe(true);
    }),
  );
});
