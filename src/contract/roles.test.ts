import { expect, test } from 'vitest';
import recorded from './recorded/get-roles.json' with { type: 'json' };
import { buildRights, hasRight, includesRights, type Right, rightsTree } from './rights.ts';
import { roleEndpoints } from './roles.ts';

test("roles are read from a real manager's answer without loss", () => {
  expect(roleEndpoints.list.answer.parse(recorded)).toEqual(recorded);
});

test('there are 181 rights', () => {
  const names = Object.values(rightsTree).flatMap((groups) => Object.values<readonly string[]>(groups).flat());
  expect(names).toHaveLength(181);
});

test('a right is granted only where its leaf is true', () => {
  const right: Right = 'platformRights.apikeyRights.canViewApiKeys';
  const rights = buildRights((each) => each === right);
  expect(hasRight(rights, right)).toBe(true);
  expect(hasRight(rights, 'platformRights.apikeyRights.canDeleteApiKeys')).toBe(false);
  expect(hasRight({}, right)).toBe(false);
});

test('rights include themselves and fewer, never more', () => {
  const all = buildRights(() => true);
  const view = buildRights((right) => right.includes('.canView'));
  expect(includesRights(all, view)).toBe(true);
  expect(includesRights(view, view)).toBe(true);
  expect(includesRights(view, all)).toBe(false);
  expect(includesRights({}, { a: { b: { c: false } } })).toBe(true);
});
