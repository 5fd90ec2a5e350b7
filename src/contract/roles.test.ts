import { expect, test } from 'vitest';
import recorded from './recorded/get-roles.json' with { type: 'json' };
import { newRole, roleEndpoints } from './roles.ts';

test("roles are read from a real manager's answer without loss", () => {
  expect(roleEndpoints.list.answer.parse(recorded)).toEqual(recorded);
});

test('a real manager’s role can be sent back to make one like it', () => {
  const [full] = recorded.roles;
  const { ID: _, urn: _urn, immutable: _immutable, ...settings } = full ?? { ID: 0, urn: '', immutable: true };
  expect(newRole.parse(full)).toEqual(settings);
});

test('IDs of computers, groups and policies are numbers or their digits, and only a group can be 0', () => {
  const sent = { name: 'x', allComputers: false, computerIDs: ['7', 8], computerGroupIDs: [0], policyIDs: [] };
  expect(newRole.parse(sent)).toEqual({ ...sent, computerIDs: [7, 8] });
  for (const wrong of [{ computerIDs: [0] }, { policyIDs: [-1] }, { computerGroupIDs: 5 }, { policyIDs: ['x'] }]) {
    expect(newRole.safeParse({ name: 'x', ...wrong }).success).toBe(false);
  }
});
