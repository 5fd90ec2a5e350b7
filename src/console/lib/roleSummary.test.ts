import { expect, test } from 'vitest';
import type { Right } from '#contract/rights.ts';
import { buildRights } from '#contract/rightsTree.ts';
import { apiKeyRoleSummary, userRoleSummary } from './roleSummary.ts';

const may = (grant: (right: Right) => boolean) =>
  apiKeyRoleSummary({ rights: buildRights(grant), allowWebService: true });

test('a role is summed up by the rights it has', () => {
  expect(may(() => true)).toBe('roleSummary.full');
  expect(may((right) => right.includes('.canView'))).toBe('roleSummary.readAll');
  expect(may((right) => right.endsWith('.canViewOtherPolicies'))).toBe('roleSummary.read');
  expect(may(() => false)).toBe('roleSummary.none');
  expect(may((right) => right.endsWith('.canEditComputerProperties'))).toBe('roleSummary.change');
  expect(may((right) => right.endsWith('.canEditApiKeyProperties'))).toBe('roleSummary.admin');
});

test('a role that allows no calls, or no signing in, says so, whatever its rights', () => {
  expect(apiKeyRoleSummary({ rights: buildRights(() => true), allowWebService: false })).toBe('roleSummary.noApi');
  expect(userRoleSummary({ rights: buildRights(() => true), allowUserInterface: false })).toBe('roleSummary.noConsole');
});

test('a manager that knows fewer rights can grant everything too', () => {
  const rights = { platformRights: { apikeyRights: { canViewApiKeys: true } } };
  expect(apiKeyRoleSummary({ rights, allowWebService: true })).toBe('roleSummary.full');
});
