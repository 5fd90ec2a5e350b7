import type { Insertable } from 'kysely';
import type { Actor, Call } from './context.ts';
import type { SystemEventTable } from './db/tables.ts';
import { createTemplate } from './db/template.ts';

/** Stable names: programs filter on them. */
export type EventName =
  | 'administrator_created'
  | 'administrator_modified'
  | 'administrator_locked'
  | 'administrator_unlocked'
  | 'administrator_password_changed'
  | 'administrator_deleted'
  | 'role_created'
  | 'role_modified'
  | 'role_deleted'
  | 'signed_in'
  | 'sign_in_failed'
  | 'signed_out'
  | 'session_refused'
  | 'session_ended'
  | 'settings_modified'
  | 'access_denied'
  | 'api_key_created'
  | 'api_key_modified'
  | 'api_key_locked'
  | 'api_key_unlocked'
  | 'api_key_deleted'
  | 'api_key_secret_replaced'
  | 'api_key_refused';

export interface SystemEvent {
  event: EventName;
  level?: SystemEventTable['level'];
  target?: { type: 'api_key' | 'administrator' | 'role'; id: number; name: string };
  /** A sentence. Never with a secret, a password or a session's ID in it. */
  description: string;
  /** What changed, as it was and as it is. Never with a secret. */
  before?: object;
  after?: object;
}

const insertEvent = createTemplate((db, event: Insertable<SystemEventTable>) =>
  db.insertInto('system_event').values(event),
);

/** Writes the event within the caller's transaction. Without an actor, somebody who is not signed in did it. */
export async function record(ctx: Call & { actor?: Actor }, entry: SystemEvent): Promise<void> {
  const { actor, origin } = ctx;
  await ctx.db.executeQuery(
    insertEvent(ctx.db, {
      time: ctx.now,
      level: entry.level ?? 'info',
      event: entry.event,
      actor_type: actor?.type ?? (origin === null ? 'system' : 'anonymous'),
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? null,
      origin,
      target_type: entry.target?.type ?? null,
      target_id: entry.target?.id ?? null,
      target_name: entry.target?.name ?? null,
      description: entry.description,
      before: entry.before ? JSON.stringify(entry.before) : null,
      after: entry.after ? JSON.stringify(entry.after) : null,
    }),
  );
}
