import { isEqualOrLesser, type Power } from '#contract/equalOrLesser.ts';
import type { Context } from '#manager/context.ts';
import { forbidden } from '#manager/errors.ts';
import { findRole } from './store.ts';

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
