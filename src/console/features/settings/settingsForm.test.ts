import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SettingName, settingKinds, settingNames } from '#contract/settings.ts';
import { parseValue } from '#contract/settingValues.ts';
import { changesOf, faultsOf, firstLimit, foreignChanges, isInitial, pick, unitsFor } from './settingsForm.ts';

const idle = 'platformSettingUserSessionIdleTimeout';
const sessions = 'platformSettingActiveSessionsMax';
const own = 'keyroomApiKeyLifetimeMax';

const initial = Object.fromEntries(settingNames.map((name) => [name, settingKinds[name].initial]));

test('only what means something else than what is saved is a change, written in the one way there is', () => {
  const saved = { [idle]: '30 Minutes', [sessions]: '10' };
  expect(changesOf(saved, {})).toEqual({});
  expect(changesOf(saved, { [idle]: '30 minutes', [sessions]: '010' })).toEqual({});
  expect(changesOf(saved, { [idle]: ' 1 hours ', [sessions]: '' })).toEqual({ [idle]: '1 Hour', [sessions]: '' });
});

test('a setting that the manager does not have cannot be changed', () => {
  expect(changesOf({ [idle]: '30 Minutes' }, { [own]: '30 Days' })).toEqual({});
});

test('a change that is no value of its setting is a fault', () => {
  expect(faultsOf({ [sessions]: '', [idle]: '2 Days', [own]: 'No Limit' })).toEqual([idle, sessions]);
});

test('the same length of time in another unit is still the default', () => {
  expect(isInitial(idle, '30 Minutes')).toBe(true);
  expect(isInitial('platformSettingUserSessionDurationMax', '720 Minutes')).toBe(true);
  expect(isInitial(idle, '31 Minutes')).toBe(false);
});

test('every setting that may have no limit gets one that is allowed when it is switched on', () => {
  for (const name of settingNames) {
    if ('none' in settingKinds[name]) expect(Number.isFinite(parseValue(name, firstLimit(name))?.number)).toBe(true);
  }
});

test('units are offered that the setting can be given in, the present one included', () => {
  expect(unitsFor(idle, 'minute')).toEqual(['minute', 'hour', 'day']);
  expect(unitsFor(own, 'week')).toEqual(['day', 'week']);
  expect(unitsFor(idle, 'second')).toEqual(['second', 'minute', 'hour', 'day']);
});

test('what somebody else has changed is told, and whether it is replaced', () => {
  const now = { ...initial, [idle]: '10 Minutes', [sessions]: '3' };
  expect(foreignChanges(initial, now, { [sessions]: '5' })).toEqual([
    { name: idle, was: '30 Minutes', is: '10 Minutes', replaced: false },
    { name: sessions, was: '10', is: '3', replaced: true },
  ]);
  expect(foreignChanges(initial, now, { [sessions]: '3', [idle]: '10 Minutes' }).some(({ replaced }) => replaced)).toBe(
    false,
  );
});

test('saved changes leave nothing to be changed, whatever was entered', () => {
  const entry = fc.tuple(
    fc.constantFrom(...settingNames),
    fc.oneof(
      fc.string(),
      fc.nat(100).map((count) => `${count} days`),
    ),
  );
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const entered: Partial<Record<SettingName, string>> = Object.fromEntries(entries);
      const changes = changesOf(initial, entered);
      const faults = faultsOf(changes);
      const good = pick(
        changes,
        settingNames.filter((name) => !faults.includes(name)),
      );
      const left = changesOf({ ...initial, ...good }, entered);
      expect(Object.keys(left).sort()).toEqual(faults.toSorted());
    }),
  );
});
