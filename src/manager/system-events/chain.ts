import { hash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { SystemEventTable } from '#manager/db/tables.ts';

/** An event that is not linked yet: the chain gives it its ID and its hash. */
export type UnlinkedEvent = Omit<Required<Insertable<SystemEventTable>>, 'id' | 'hash'>;

/** What the first event of all is linked to. */
export const genesis = '0'.repeat(64);

/**
 * Every column but ID and hash, as one text that no other event has. It begins with a version: what has been linked stays
 * as it is, so whoever changes this adds another version beside it.
 */
export function toLinkText(event: UnlinkedEvent): string {
  return JSON.stringify([
    1,
    event.time,
    event.level,
    event.event,
    event.actor_type,
    event.actor_id,
    event.actor_name,
    event.origin,
    event.target_type,
    event.target_id,
    event.target_name,
    event.description,
    event.before,
    event.after,
  ]);
}

/** The hash of an event: over that of the event before it, its ID and its text. PostgreSQL makes the same in `append`. */
export function linkHash(previous: string, id: number, text: string): string {
  return hash('sha256', `${previous}:${id}:${text}`);
}
