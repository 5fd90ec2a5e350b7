import { setImmediate } from 'node:timers/promises';
import { type Kysely, type Selectable, sql } from 'kysely';
import type * as z from 'zod/mini';
import type { SystemEvent, systemEventEndpoints, systemEventFilter } from '#contract/systemEvents.ts';
import type { Database, SystemEventTable } from '#manager/db/tables.ts';
import { createMatcher } from './match.ts';

type Filter = z.output<typeof systemEventFilter>;
type Found = z.input<typeof systemEventEndpoints.search.answer>;
export type EventRow = Selectable<SystemEventTable>;

/** How many events one call looks at. */
const mostScanned = 20_000;
const chunk = 1000;

/** A place in the order of events: by time, and of those of one millisecond by ID. */
interface Place {
  time: number;
  id: number;
}

/** What was tampered with is shown as well as can be: it must not hide the events around it. */
function toFields(json: string | null): Record<string, unknown> | undefined {
  if (json === null) return undefined;
  try {
    return { ...JSON.parse(json) };
  } catch {
    return { unreadable: json };
  }
}

const known = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

function toSystemEvent(row: EventRow): SystemEvent {
  const [before, after] = [toFields(row.before), toFields(row.after)];
  const target =
    known(row.target_type) && known(row.target_id)
      ? { type: row.target_type as 'role', ID: row.target_id, name: row.target_name ?? '' }
      : undefined;
  return {
    ID: row.id,
    time: row.time,
    level: row.level,
    event: row.event,
    description: row.description,
    actor: {
      // Guaranteed by `record`, the only one to write it.
      type: row.actor_type as SystemEvent['actor']['type'],
      ...(known(row.actor_id) && { ID: row.actor_id }),
      ...(known(row.actor_name) && { name: row.actor_name }),
    },
    ...(known(row.origin) && { origin: row.origin }),
    ...(target && { target }),
    ...(before && { before }),
    ...(after && { after }),
    hash: row.hash,
  };
}

/** What an index can find in the right order. The rest of a filter is looked at event by event. */
function drive(db: Kysely<Database>, { ID, target, actor, events, levels }: Filter) {
  const rows = db.selectFrom('system_event').selectAll();
  if (ID !== undefined) return rows.where('id', '=', ID);
  if (target?.ID !== undefined) return rows.where('target_type', '=', target.type).where('target_id', '=', target.ID);
  if (actor?.ID !== undefined) return rows.where('actor_type', '=', actor.type).where('actor_id', '=', actor.ID);
  if (events?.length === 1) return rows.where('event', 'in', events);
  if (levels?.length !== 1 || levels[0] === 'info') return rows;
  // The index has only those that are not `info`, and wants to be told.
  return rows.where('level', 'in', levels).where(sql<boolean>`level <> 'info'`);
}

function isSelective({ target, actor, events, levels, text }: Filter): boolean {
  return known(target) || known(actor) || known(events) || known(levels) || known(text);
}

/** The place of the event, or of the next older one where there is none with the ID (any more). */
async function findPlace(
  db: Kysely<Database>,
  beforeID: number,
): Promise<{ place: Place | undefined; found: boolean }> {
  const older = db.selectFrom('system_event').select(['id', 'time']).where('id', '<=', beforeID);
  const place = await older.orderBy('id', 'desc').limit(1).executeTakeFirst();
  return { place, found: place?.id === beforeID };
}

function readChunk(db: Kysely<Database>, filter: Filter, after: Place | undefined, size: number): Promise<EventRow[]> {
  const { from, to } = filter;
  return drive(db, filter)
    .$if(known(from), (rows) => rows.where('time', '>=', from ?? 0))
    .$if(known(to), (rows) => rows.where('time', '<', to ?? 0))
    .$if(known(after), (rows) =>
      rows.where(({ eb, refTuple, tuple }) => eb(refTuple('time', 'id'), '<', tuple(after?.time ?? 0, after?.id ?? 0))),
    )
    .orderBy('time', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .execute();
}

/**
 * The latest events that match. An index leads to those of one target, actor, event or level; the others are looked at one
 * by one, in chunks, between which others have their turn, and at most so many in a call: it says where it stopped.
 */
export async function searchEvents(db: Kysely<Database>, filter: Filter): Promise<Found> {
  const { maxItems, beforeID } = filter;
  const matches = createMatcher(filter);
  const size = isSelective(filter) ? Math.max(chunk, maxItems + 1) : maxItems + 1;
  const found: EventRow[] = [];
  let place: Place | undefined;
  if (beforeID !== undefined) {
    const start = await findPlace(db, beforeID);
    if (!start.place) return { systemEvents: [] };
    place = start.found ? start.place : { ...start.place, id: start.place.id + 1 };
  }
  for (let scanned = 0; ; scanned += size) {
    if (scanned >= mostScanned)
      return { systemEvents: found.map(toSystemEvent), ...(place && { continueBefore: place.id }) };
    const rows = await readChunk(db, filter, place, size);
    found.push(...rows.filter(matches));
    if (found.length > maxItems) break;
    place = rows.at(-1);
    if (rows.length < size) return { systemEvents: found.map(toSystemEvent) };
    await setImmediate();
  }
  const items = found.slice(0, maxItems);
  return { systemEvents: items.map(toSystemEvent), continueBefore: items.at(-1)?.id };
}
