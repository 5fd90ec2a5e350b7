import type { ApiKey } from '#contract/apiKeys.ts';
import type { Role } from '#contract/roles.ts';
import { isWeaker } from './consequences.ts';

/** What it means to give keys a role. */
export interface RolePlan {
  /** Those that do not have it already. */
  changing: readonly ApiKey[];
  /** How many have it already. */
  already: number;
  /** Those of them that can do less with it than now. */
  weaker: readonly ApiKey[];
}

/** What changes when all of these keys get the role. */
export function planRole(keys: readonly ApiKey[], roleID: number, roles: readonly Role[]): RolePlan {
  const known = new Map(roles.map((role) => [role.ID, role]));
  const changing = keys.filter((key) => key.roleID !== roleID);
  return {
    changing,
    already: keys.length - changing.length,
    weaker: changing.filter((key) => isWeaker(known.get(roleID), known.get(key.roleID))),
  };
}

/** The roles that keys have, with how many have each, the most frequent first. */
export function countRoles(keys: readonly ApiKey[]): { roleID: number; count: number }[] {
  const groups = Map.groupBy(keys, ({ roleID }) => roleID);
  return [...groups]
    .map(([roleID, { length }]) => ({ roleID, count: length }))
    .toSorted((one, other) => other.count - one.count || one.roleID - other.roleID);
}
