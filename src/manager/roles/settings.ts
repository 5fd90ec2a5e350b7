import type * as z from 'zod/mini';
import { buildRights, mergeRights } from '#contract/rightsTree.ts';
import type { Role, roleChange } from '#contract/roles.ts';

/** What a client may set of a role. */
export type Settings = Omit<Role, 'ID' | 'urn' | 'immutable'>;

/** The settings of a role, out of everything that is known about it. IDs count for nothing where the role reaches all. */
export function toSettings(role: Settings): Settings {
  const { name, description, canOnlyManipulateUsersWithEqualOrLesserRights, allComputers, allPolicies } = role;
  const { computerIDs = [], computerGroupIDs = [], policyIDs = [], allowUserInterface, allowWebService, rights } = role;
  return {
    name,
    description,
    canOnlyManipulateUsersWithEqualOrLesserRights,
    allComputers,
    ...(allComputers ? {} : { computerIDs, computerGroupIDs }),
    allPolicies,
    ...(allPolicies ? {} : { policyIDs }),
    allowUserInterface,
    allowWebService,
    rights,
  };
}

/** A new role's, but for its name. */
export const initialSettings: Omit<Settings, 'name'> = {
  description: '',
  canOnlyManipulateUsersWithEqualOrLesserRights: false,
  allComputers: true,
  allPolicies: true,
  allowUserInterface: true,
  allowWebService: true,
  rights: buildRights(() => false),
};

/** The settings with the change made; of the rights, only the leaves that were sent. */
export function mergeSettings(before: Settings, { rights, ...change }: z.output<typeof roleChange>): Settings {
  return toSettings({ ...before, ...change, rights: mergeRights(before.rights, rights ?? {}) });
}
