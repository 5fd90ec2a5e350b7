import { expect, test } from 'vitest';
import { settingKinds, settingNames } from '#contract/settings.ts';
import { timeUnits } from '#contract/settingValues.ts';
import { consequencesOf, type Facts } from './consequences.ts';
import type { Texts } from './settingsForm.ts';

const { day, hour, minute } = timeUnits;
const saved: Texts = Object.fromEntries(settingNames.map((name) => [name, settingKinds[name].initial]));
const facts: Facts = { sessionAge: 3 * hour, olderKeys: undefined };

const after = (changes: Texts, known: Partial<Facts> = {}) => consequencesOf(saved, changes, { ...facts, ...known });

test('nothing is said of what is not changed, nor of what is no value', () => {
  expect(after({})).toEqual([]);
  expect(after({ platformSettingUserSessionIdleTimeout: 'x Minutes', keyroomSystemEventRetention: '' })).toEqual([]);
});

test('shorter sessions end, perhaps the one in which that is said', () => {
  const [idle] = after({ platformSettingUserSessionIdleTimeout: '5 Minutes' });
  expect(idle).toMatchObject({ text: 'settings.after.idle', time: 5 * minute });
  expect(after({ platformSettingUserSessionIdleTimeout: '45 Minutes' })).toEqual([]);
  expect(after({ platformSettingUserSessionDurationMax: '4 Hours' })[0]?.text).toBe('settings.after.age');
  expect(after({ platformSettingUserSessionDurationMax: '3 Hours' })[0]?.text).toBe('settings.after.ageYours');
  expect(after({ platformSettingUserSessionDurationMax: 'No Limit' })).toEqual([]);
});

test('a limit on the lifetime is asked about unless it is known that no key stops working', () => {
  const changes = { keyroomApiKeyLifetimeMax: '30 Days' };
  const name = 'keyroomApiKeyLifetimeMax';
  const time = 30 * day;
  expect(after(changes)).toEqual([{ name, text: 'settings.after.lifetime', time, grave: true }]);
  const counted = (count: number, more = false) => after(changes, { olderKeys: { count, more } })[0];
  expect(counted(0)).toEqual({ name, text: 'settings.after.lifetimeCount', time, count: 0, grave: false });
  expect(counted(7)).toMatchObject({ text: 'settings.after.lifetimeCount', count: 7, grave: true });
  expect(counted(4800, true)).toMatchObject({ text: 'settings.after.lifetimeMore', grave: true });
});

test('a longer lifetime has nothing to be warned of', () => {
  const before = { ...saved, keyroomApiKeyLifetimeMax: '30 Days' };
  expect(consequencesOf(before, { keyroomApiKeyLifetimeMax: '60 Days' }, facts)).toEqual([]);
  expect(consequencesOf(before, { keyroomApiKeyLifetimeMax: 'No Limit' }, facts)).toEqual([]);
});

test('few calls are warned of, and a limit that another one makes void', () => {
  expect(after({ keyroomApiRateLimitPerKey: '59' })[0]?.text).toBe('settings.after.fewCalls');
  expect(after({ keyroomApiRateLimitPerKey: '60' })).toEqual([]);
  expect(after({ keyroomApiRateLimitPerKey: '1001' })[0]?.text).toBe('settings.after.fewerTogether');
  expect(after({ keyroomApiRateLimitPerTenant: '499' })[0]?.text).toBe('settings.after.fewerTogether');
  expect(after({ keyroomApiRateLimitPerTenant: '499', keyroomApiRateLimitPerKey: '400' })).toEqual([]);
  expect(after({ keyroomApiRateLimitEnabled: 'false' })[0]?.text).toBe('settings.after.noCallLimits');
});

test('events that are removed for good are asked about', () => {
  expect(after({ keyroomSystemEventRetention: '4 Weeks' })[0]).toMatchObject({ time: 28 * day, grave: true });
  expect(after({ keyroomSystemEventRetention: 'No Limit' })).toEqual([]);
});

test('weak rules for signing in are warned of', () => {
  expect(after({ platformSettingUserSignInAttemptsAllowedNumber: 'No Limit' })[0]?.text).toBe(
    'settings.after.attempts',
  );
  expect(after({ platformSettingUserPasswordLengthMin: '8' })[0]?.text).toBe('settings.after.shortPasswords');
  expect(after({ platformSettingUserPasswordLengthMin: '16' })).toEqual([]);
});
