import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aRole, aRoleWith } from '#console/testing/samples.ts';
import type { Right } from '#contract/rights.ts';
import { buildRights } from '#contract/rightsTree.ts';
import { canRaiseItself, roleAreas, roleReach } from './roleInWords.ts';

const reach = (...granted: Right[]) => Object.fromEntries(roleReach(aRoleWith('Some', ...granted)));

test('a role reaches as far in an area as its rights there', () => {
  expect(
    reach(
      'platformRights.computerRights.canViewOtherComputers',
      'platformRights.policyRights.canViewOtherPolicies',
      'firewallRights.firewallRuleRights.canDeleteFirewallRules',
      'platformRights.apikeyRights.canCreateNewApiKeys',
      'platformRights.apikeyRights.canDeleteApiKeys',
      'platformRights.apikeyRights.canEditApiKeyProperties',
      'platformRights.apikeyRights.canViewApiKeys',
    ),
  ).toEqual({
    computers: 'see',
    policies: 'part',
    operations: 'nothing',
    system: 'nothing',
    users: 'nothing',
    apiKeys: 'change',
    tenants: 'nothing',
  });
});

test('everything and nothing are just that in every area, in their order', () => {
  expect([...roleReach(aRole()).keys()]).toEqual(roleAreas);
  expect(new Set(roleReach(aRole()).values())).toEqual(new Set(['change']));
  expect(new Set(roleReach(aRoleWith('None')).values())).toEqual(new Set(['nothing']));
});

test('rights that are not known are about the system, and what the manager has no rights for is left out', () => {
  const rights = { platformRights: { teleportRights: { canTeleport: true, canViewTeleports: false } } };
  expect(Object.fromEntries(roleReach({ rights }))).toEqual({ system: 'part' });
});

test('more rights never reach less far', () => {
  const order = ['nothing', 'see', 'part', 'change'];
  const seed = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.func(seed), seed, (draw, bar) => {
      const lesser = roleReach({ rights: buildRights((right) => draw(right) > bar) });
      const greater = roleReach({ rights: buildRights((right) => draw(right) >= bar) });
      for (const area of roleAreas) {
        expect(order.indexOf(greater.get(area) ?? '')).toBeGreaterThanOrEqual(order.indexOf(lesser.get(area) ?? ''));
      }
    }),
  );
});

test('who may edit roles, users or keys without being confined can get at more', () => {
  const editor = aRoleWith('Editor', 'platformRights.administratorRoleRights.canEditAdministratorRoleProperties');
  expect(canRaiseItself(editor)).toBe(true);
  expect(canRaiseItself({ ...editor, canOnlyManipulateUsersWithEqualOrLesserRights: true })).toBe(false);
  expect(canRaiseItself(aRoleWith('Viewer', 'platformRights.apikeyRights.canViewApiKeys'))).toBe(false);
});
