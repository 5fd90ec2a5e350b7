import type { EventName } from '#contract/eventNames.ts';
import type { Actor, Call } from './context.ts';
import type { SystemEventTable } from './db/tables.ts';
import { persistently } from './db/unavailable.ts';
import { appendEvents } from './system-events/append.ts';
import type { UnlinkedEvent } from './system-events/chain.ts';

export interface SystemEvent {
  event: EventName;
  level?: SystemEventTable['level'];
  target?: { type: 'api_key' | 'administrator' | 'role'; id: number; name: string };
  /** The target did it to itself: by doing it, it has proved who it is. */
  byTarget?: true;
  /** A sentence. Never with a secret, a password or a session's ID in it. */
  description: string;
  /** What changed, as it was and as it is. Never with a secret. */
  before?: object;
  after?: object;
}

/**
 * Writes the event: within a transaction (`inTransaction`) at its end, together with all that was done. Without an actor,
 * somebody who is not signed in did it.
 */
export async function record(ctx: Call & { actor?: Actor }, entry: SystemEvent): Promise<void> {
  const { db, origin, events } = ctx;
  const actor = entry.byTarget ? entry.target : ctx.actor;
  const event: UnlinkedEvent = {
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
  };
  if (events) events.push(event);
  else await persistently(() => db.transaction().execute((tx) => appendEvents(tx, [event])));
}
