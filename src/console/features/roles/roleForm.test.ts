import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '#console/lib/recordConflict.ts';
import { aRole, aRoleWith } from '#console/testing/samples.ts';
import { rightsChange } from '#contract/rightsChange.ts';
import { buildRights, mergeRights } from '#contract/rightsTree.ts';
import type { Role, RoleChange } from '#contract/roles.ts';
import { roleMatters } from './roleConflict.ts';
import { isGranted, newValues, pathsOf, problems, toChange, toCreate, toField, toValues } from './roleForm.ts';
import { anyRole, everyPath } from './roles.testing.ts';

const free = { confined: false };

/** A manager that makes the change. */
function apply(role: Role, { rights, ...change }: RoleChange): Role {
  const all = { ...role, ...change, rights: mergeRights(role.rights, rightsChange.parse(rights ?? {})) } as Role;
  const { computerIDs = [], computerGroupIDs = [], policyIDs = [], ...rest } = all;
  return {
    ...rest,
    ...(all.allComputers ? {} : { computerIDs, computerGroupIDs }),
    ...(all.allPolicies ? {} : { policyIDs }),
  };
}

test('a role that is not edited is not changed', () => {
  fc.assert(
    fc.property(anyRole, (role) => {
      expect(toChange(role, toValues(role))).toEqual({});
      expect(problems(toValues(role), role, free)).toEqual([]);
    }),
  );
});

test('a change makes of one role what the values say, and sends no right that stays', () => {
  fc.assert(
    fc.property(anyRole, anyRole, (before, wanted) => {
      const [was, is] = [toValues(before), toValues(wanted)];
      const change = toChange(before, is);
      expect(apply(before, change)).toEqual({ ...wanted, urn: before.urn });
      const sent = rightsChange.parse(change.rights ?? {});
      for (const path of everyPath) {
        const [area = '', group = '', name = ''] = path.split('.');
        const same = isGranted(was, path) === isGranted(is, path);
        expect(sent[area]?.[group]?.[name] === undefined).toBe(same);
      }
    }),
  );
});

test('a new role has every field, and of the rights those that are granted', () => {
  const values = {
    ...newValues(aRole()),
    name: ' Ops ',
    allPolicies: false,
    policyIDs: '3, 4',
    [toField('platformRights.contactRights.canViewContacts')]: true,
  };
  expect(toCreate(values, everyPath)).toEqual({
    name: 'Ops',
    description: '',
    canOnlyManipulateUsersWithEqualOrLesserRights: false,
    allComputers: true,
    allPolicies: false,
    policyIDs: [3, 4],
    allowUserInterface: true,
    allowWebService: true,
    rights: { platformRights: { contactRights: { canViewContacts: true } } },
  });
});

test('a right that we do not know is kept, and can be given and taken', () => {
  const role = aRole({ rights: { moonRights: { baseRights: { canLand: true, canDig: false } } } });
  expect(pathsOf(role)).toEqual(['moonRights.baseRights.canLand', 'moonRights.baseRights.canDig']);
  expect(toChange(role, toValues(role))).toEqual({});
  const values = { ...toValues(role), [toField('moonRights.baseRights.canDig')]: true };
  expect(toChange(role, values)).toEqual({ rights: { moonRights: { baseRights: { canDig: true } } } });
});

test('what is wrong is said at its field: no name, IDs that are none where they count', () => {
  const values = { ...newValues(aRole()), computerIDs: 'x', policyIDs: 'y' };
  expect(problems(values, undefined, free)).toEqual([{ field: 'name', code: 'required' }]);
  expect(problems({ ...values, name: 'a', allPolicies: false }, undefined, free)).toEqual([
    { field: 'policyIDs', code: 'required' },
  ]);
});

test('whoever is confined makes no role that reaches for others without being confined', () => {
  const confined = { confined: true };
  const values = { ...newValues(aRole()), name: 'a' };
  expect(problems(values, undefined, confined)).toEqual([]);
  const reaching = { ...values, [toField('platformRights.apikeyRights.canCreateNewApiKeys')]: true };
  expect(problems(reaching, undefined, confined)).toEqual([{ field: 'lesserOnly', code: 'required' }]);
  expect(problems({ ...reaching, lesserOnly: true }, undefined, confined)).toEqual([]);
  expect(problems(reaching, undefined, free)).toEqual([]);
});

test('two people who change different rights of a role are in no conflict: each right is merged by itself', () => {
  const [one, two, three] = [
    'platformRights.apikeyRights.canViewApiKeys',
    'platformRights.apikeyRights.canDeleteApiKeys',
    'platformRights.contactRights.canViewContacts',
  ] as const;
  const before = aRoleWith('Ops', one);
  const mine = { ...toValues(before), [toField(two)]: true, [toField(one)]: false };
  const theirs = { ...before, rights: buildRights((right) => right === one || right === three) };
  const at = 1;
  const { conflict, merged } = compare({ before, mine, theirs, toValues, matters: roleMatters(everyPath), at });
  expect(conflict.differences.map(({ matter }) => matter.id).sort()).toEqual([one, two, three].map(toField).sort());
  expect([one, two, three].map((path) => isGranted(merged, path))).toEqual([false, true, true]);
});

test('a merge keeps mine where I changed something, and theirs everywhere else', () => {
  fc.assert(
    fc.property(anyRole, anyRole, anyRole, (before, mine, theirs) => {
      const matters = roleMatters(everyPath);
      const [was, ours, others] = [toValues(before), toValues(mine), toValues(theirs)];
      const { merged } = compare({ before, mine: ours, theirs, toValues, matters, at: 1 });
      const wrong = matters.filter(({ meaning }) => {
        const changed = meaning(ours, before) !== meaning(was, before);
        return meaning(merged, theirs) !== meaning(changed ? ours : others, theirs);
      });
      expect(wrong).toEqual([]);
    }),
  );
});
