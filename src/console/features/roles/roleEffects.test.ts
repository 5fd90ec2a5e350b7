import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aRole, aRoleWith } from '#console/testing/samples.ts';
import { effectsOf } from './roleEffects.ts';
import { isGranted, toField, toValues } from './roleForm.ts';
import { anyRole, everyPath } from './roles.testing.ts';

test('a name and a description touch nobody', () => {
  const role = aRole();
  expect(effectsOf(role, { ...toValues(role), name: 'other', description: 'other' })).toBeUndefined();
});

test('what is taken and given is exactly what differs', () => {
  fc.assert(
    fc.property(anyRole, anyRole, (before, wanted) => {
      const [was, is] = [toValues(before), toValues(wanted)];
      const effects = effectsOf(before, is);
      const had = (path: string) => isGranted(was, path);
      const has = (path: string) => isGranted(is, path);
      expect(effects?.taken ?? []).toEqual(everyPath.filter((path) => had(path) && !has(path)));
      expect(effects?.given ?? []).toEqual(everyPath.filter((path) => !had(path) && has(path)));
    }),
  );
});

test('access, confinement and what is covered are said, and only when they change', () => {
  const role = aRoleWith('Ops');
  const values = toValues(role);
  expect(effectsOf(role, { ...values, allowWebService: false, lesserOnly: true, allComputers: false })?.facts).toEqual([
    { id: 'allowWebService', now: false },
    { id: 'lesserOnly', now: true },
    { id: 'computers' },
  ]);
  const right = toField('platformRights.contactRights.canViewContacts');
  expect(effectsOf(role, { ...values, [right]: true })?.facts).toEqual([]);
});
