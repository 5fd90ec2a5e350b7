import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aRole, aRoleWith } from '#console/testing/samples.ts';
import { limitsOf } from './limits.ts';
import { editsRoles, grantedBy, peopleRights, presetOf, presets, presetValues } from './presets.ts';
import { toField, toValues } from './roleForm.ts';
import { anyRole, everyPath } from './roles.testing.ts';

const values = anyRole.map(toValues);
const preset = fc.constantFrom(...presets);

test('there are twelve rights over users, API keys and roles, all of them known', () => {
  expect(new Set(peopleRights).size).toBe(12);
  expect(peopleRights.filter((path) => !everyPath.includes(path))).toEqual([]);
});

test('a preset that was chosen is recognised, whatever the role was before', () => {
  fc.assert(
    fc.property(values, preset, (before, chosen) => {
      expect(presetOf({ ...before, ...presetValues(chosen, before) })).toBe(chosen);
    }),
  );
});

test('one right more or less, or the other confinement, is no preset any more', () => {
  const field = fc.constantFrom('lesserOnly' as const, ...peopleRights.map(toField));
  fc.assert(
    fc.property(values, preset, field, (before, chosen, name) => {
      const exact = { ...before, ...presetValues(chosen, before) };
      expect(presetOf({ ...exact, [name]: !exact[name] })).toBeUndefined();
    }),
  );
});

test('a preset touches nothing but the confinement and the twelve rights', () => {
  fc.assert(
    fc.property(values, preset, (before, chosen) => {
      const touched = ['lesserOnly', ...peopleRights.map(toField)];
      expect(Object.keys(presetValues(chosen, before)).sort()).toEqual(touched.toSorted());
    }),
  );
});

test('a preset invents no right that the manager does not have', () => {
  const role = aRole({ rights: { platformRights: { administratorRights: { canViewAdministrators: false } } } });
  expect(presetValues('everything', toValues(role))).toEqual({
    lesserOnly: false,
    [toField('platformRights.administratorRights.canViewAdministrators')]: true,
  });
});

test('just the presets with equal or less access are confined', () => {
  const confined = presets.filter((each) => presetValues(each, toValues(aRole())).lesserOnly === true);
  expect(confined).toEqual(['users', 'usersAndApiKeys']);
});

test('the warning is for whoever may create, edit or delete roles', () => {
  const with_ = (name: string) => toValues(aRoleWith('x', `platformRights.administratorRoleRights.${name}` as never));
  expect(editsRoles(with_('canEditAdministratorRoleProperties'))).toBe(true);
  expect(editsRoles(with_('canViewAdministratorRoles'))).toBe(false);
});

test('nobody confined gives what they lack, and nobody gives their own role more', () => {
  fc.assert(
    fc.property(anyRole, anyRole, fc.constantFrom(...everyPath), (caller, other, path) => {
      const before = { ...other, ID: 9 };
      const holds = toValues(caller)[toField(path)] === true;
      const confined = caller.canOnlyManipulateUsersWithEqualOrLesserRights;
      expect(limitsOf(caller, before).whyNotGive(path)).toBe(!holds && confined ? 'confined' : undefined);
      expect(limitsOf(caller, caller).whyNotGive(path)).toBe(holds ? undefined : 'ownRole');
    }),
  );
});

test('a preset is out of reach when one of its rights is, or when it would set a confined role free', () => {
  const confined = { ...aRole(), canOnlyManipulateUsersWithEqualOrLesserRights: true };
  const { whyNotPreset } = limitsOf(confined, undefined);
  expect(presets.map(whyNotPreset)).toEqual([undefined, undefined, undefined, 'confined']);
  const viewer = { ...aRoleWith('Viewer', ...(grantedBy('users') as never[])), ...{ ID: 8 } };
  viewer.canOnlyManipulateUsersWithEqualOrLesserRights = true;
  expect(presets.map(limitsOf(viewer, undefined).whyNotPreset)).toEqual([undefined, undefined, 'confined', 'confined']);
});
