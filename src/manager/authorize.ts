import { hasRight, includesRights, type Right, type Rights } from '#contract/rights.ts';
import type { Context } from './context.ts';
import { forbidden } from './errors.ts';

/** Refuses with `forbidden` unless the caller's role grants the right. */
export function requireRight(ctx: Context, right: Right): void {
  if (hasRight(ctx.actor.role.rights, right)) return;
  throw forbidden(`Your role ${ctx.actor.role.name} does not allow this: it lacks the right ${right}.`);
}

/** Whether the caller's role confines it to users and API keys with equal or lesser rights. */
export function isConfined(ctx: Context): boolean {
  return ctx.actor.role.lesserOnly;
}

/** Refuses with `forbidden` when a confined caller reaches for rights beyond its own. */
export function requireEqualOrLesser(ctx: Context, rights: Rights): void {
  if (!isConfined(ctx) || includesRights(ctx.actor.role.rights, rights)) return;
  throw forbidden(`Your role ${ctx.actor.role.name} handles only users and API keys with equal or lesser rights.`);
}
