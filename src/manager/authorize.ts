import { type Access, rightOf } from '#contract/endpoint.ts';
import { hasRight, type Right } from '#contract/rights.ts';
import type { Actor, AdministratorActor, ApiKeyActor, Context } from './context.ts';
import { forbidden } from './errors.ts';

/** Refuses with `forbidden` unless the caller's role grants the right. */
export function requireRight({ actor }: Pick<Context, 'actor'>, right: Right): void {
  if (hasRight(actor.role.rights, right)) return;
  throw forbidden(`Your role ${actor.role.name} does not allow this: it lacks the right ${right}.`);
}

/** The administrator who makes the call, signed in; an API key has no session. */
export function requireSession({ actor }: Pick<Context, 'actor'>): AdministratorActor {
  if (actor.type === 'administrator') return actor;
  throw forbidden('This call is for sessions: an API key has none.');
}

/** The key that makes the call; a session has none. */
export function requireKey({ actor }: Pick<Context, 'actor'>): ApiKeyActor {
  if (actor.type === 'api_key') return actor;
  throw forbidden('This call is about the API key it is made with: a session has none.');
}

function kindOf(access: Access): 'session' | 'api_key' | undefined {
  if (access === 'session' || access === 'api_key') return access;
  return typeof access === 'object' && 'of' in access ? access.of : undefined;
}

/** Refuses with `forbidden` whoever may not make calls of this access. `params`: of the call's address. */
export function requireAccess(access: Access, actor: Actor, params: { id?: number }): void {
  const kind = kindOf(access);
  if (kind === 'session') requireSession({ actor });
  if (kind === 'api_key') requireKey({ actor });
  if (typeof access === 'object' && 'or' in access && actor.type === 'administrator' && actor.id === params.id) return;
  const right = rightOf({ access });
  if (right) requireRight({ actor }, right);
}
