import { hasRight, type Right } from '#contract/rights.ts';
import type { Context } from './context.ts';
import { forbidden } from './errors.ts';

/** Refuses with `forbidden` unless the caller's role grants the right. */
export function requireRight(ctx: Context, right: Right): void {
  if (hasRight(ctx.actor.role.rights, right)) return;
  throw forbidden(`Your role ${ctx.actor.role.name} does not allow this: it lacks the right ${right}.`);
}
