import { hasRight, includesRights, type Right } from './rights.ts';
import type { Role } from './roles.ts';

/** What of a role counts when it is compared with another. */
export type Power = Pick<Role, 'rights' | 'canOnlyManipulateUsersWithEqualOrLesserRights'>;

/** What lets a holder who is not confined reach for more than it has: others' accounts, keys and roles. */
export const reachingRights: readonly Right[] = [
  'platformRights.administratorRights.canCreateNewAdministrators',
  'platformRights.administratorRights.canDeleteAdministrators',
  'platformRights.administratorRights.canEditAdministratorProperties',
  'platformRights.administratorRoleRights.canCreateNewAdministratorRoles',
  'platformRights.administratorRoleRights.canDeleteAdministratorRoles',
  'platformRights.administratorRoleRights.canEditAdministratorRoleProperties',
  'platformRights.apikeyRights.canCreateNewApiKeys',
  'platformRights.apikeyRights.canDeleteApiKeys',
  'platformRights.apikeyRights.canEditApiKeyProperties',
];

/** Whether the role may do no more than the other; to be free of the confinement counts where there is something to reach. */
export function isEqualOrLesser(role: Power, other: Power): boolean {
  if (!includesRights(other.rights, role.rights)) return false;
  const isFreed =
    other.canOnlyManipulateUsersWithEqualOrLesserRights && !role.canOnlyManipulateUsersWithEqualOrLesserRights;
  return !isFreed || !reachingRights.some((right) => hasRight(role.rights, right));
}
