import { hasRight, includesRights, type Right } from '#contract/rights.ts';
import type { Role } from '#contract/roles.ts';
import type { Context } from '#manager/context.ts';
import { forbidden } from '#manager/errors.ts';
import { findRole } from './store.ts';

type Power = Pick<Role, 'rights' | 'canOnlyManipulateUsersWithEqualOrLesserRights'>;

/** What lets a holder who is not confined reach for more than it has: others' accounts, keys and roles. */
const reachingRights: readonly Right[] = [
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

/** Refuses with `forbidden` when a confined caller reaches for a role that may do more than its own. */
export function requireEqualOrLesser(ctx: Context, role: Power): void {
  const { name, rights, lesserOnly } = ctx.actor.role;
  if (!lesserOnly || isEqualOrLesser(role, { rights, canOnlyManipulateUsersWithEqualOrLesserRights: true })) return;
  throw forbidden(`Your role ${name} handles only users and API keys with equal or lesser rights.`);
}

/** The same for whoever holds the role with that ID. */
export async function requireMayHandle(ctx: Context, roleID: number): Promise<void> {
  if (!ctx.actor.role.lesserOnly) return;
  const role = await findRole(ctx.db, roleID);
  if (role) requireEqualOrLesser(ctx, role);
}
