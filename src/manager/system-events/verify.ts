import { setImmediate } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import type { ChainReport } from '#contract/systemEvents.ts';
import type { Database, EventChainTable, SystemEventTable } from '#manager/db/tables.ts';
import { genesis, linkHash, toLinkText } from './chain.ts';
import { readRemoval } from './removal.ts';

type Chain = Selectable<EventChainTable>;
type EventRow = Selectable<SystemEventTable>;

/** An event and its hash, as they were at an earlier time. */
export interface Link {
  ID: number;
  hash: string;
}

const batch = 500;

/** The chain does not hold. */
class Fault extends Error {
  readonly id: number;

  constructor(id: number, reason: string) {
    super(reason);
    this.id = id;
  }
}

async function readChain(db: Kysely<Database>): Promise<Chain> {
  const chain = await db.selectFrom('event_chain').selectAll().executeTakeFirst();
  if (!chain) throw new Fault(0, 'The record of where the chain ends is missing.');
  return chain;
}

/** Where a row's hash is not what it has to be: what was done. */
function explain(row: EventRow, last: Link): Fault {
  if (row.id <= last.ID + 1) return new Fault(row.id, 'This event is not as it was written.');
  const missing = row.id === last.ID + 2 ? `Event ${last.ID + 1} is` : `Events ${last.ID + 1} to ${row.id - 1} are`;
  return new Fault(last.ID + 1, `${missing} missing, or event ${row.id} is not as it was written.`);
}

async function refuseStrays(db: Kysely<Database>, { removed_id }: Chain): Promise<void> {
  const ids = db.selectFrom('system_event').select('id');
  const early = await ids.where('id', '<=', removed_id).orderBy('id').limit(1).executeTakeFirst();
  if (early) throw new Fault(early.id, 'This event was put before the beginning of the chain.');
  // In this order: an event that is written meanwhile has moved the end on before it can be seen.
  const latest = await ids.orderBy('id', 'desc').limit(1).executeTakeFirst();
  const { last_id } = await readChain(db);
  if (latest && latest.id > last_id) throw new Fault(latest.id, 'This event was put behind the end of the chain.');
}

function refuseEnd({ last_id, hash }: Chain, last: Link): void {
  if (last.ID < last_id) throw new Fault(last.ID + 1, `The latest events, up to ${last_id}, are missing.`);
  if (last.hash !== hash) throw new Fault(last_id, 'The latest event is not the one that the chain ended with.');
}

/** Where the chain begins has to be said by the event that tells of the last removal. */
function refuseBeginning(chain: Chain, told: Link | undefined): void {
  const { ID, hash } = told ?? { ID: 0, hash: genesis };
  if (chain.removed_id === ID && chain.removed_hash === hash) return;
  throw new Fault(chain.removed_id, 'Events at the beginning are missing, and no event tells that they were removed.');
}

const foreign = 'This event is not the one that the chain had at its place.';

function refuseSince(chain: Chain, { ID, hash }: Link): void {
  if (ID > chain.last_id) throw new Fault(chain.last_id + 1, `The latest events, up to ${ID}, are missing.`);
  if (ID > chain.removed_id) return;
  if (ID < chain.removed_id)
    throw new Fault(ID, 'Whether this event was in the chain cannot be told: it was old and has been removed.');
  if (hash !== chain.removed_hash) throw new Fault(ID, foreign);
}

/** Walks from the beginning to what is the end now. What is written meanwhile is left to the next time. */
async function walk(db: Kysely<Database>, since: Link | undefined): Promise<{ checked: number; head: Link }> {
  const chain = await readChain(db);
  if (since) refuseSince(chain, since);
  let last: Link = { ID: chain.removed_id, hash: chain.removed_hash };
  let told: Link | undefined;
  let checked = 0;
  for (;;) {
    const events = db.selectFrom('system_event').selectAll().orderBy('id').limit(batch);
    const rows = await events.where('id', '>', last.ID).where('id', '<=', chain.last_id).execute();
    for (const row of rows) {
      if (row.hash !== linkHash(last.hash, row.id, toLinkText(row))) throw explain(row, last);
      if (since && last.ID < since.ID && row.id >= since.ID && row.hash !== since.hash)
        throw new Fault(since.ID, foreign);
      told = readRemoval(row) ?? told;
      last = { ID: row.id, hash: row.hash };
      checked += 1;
    }
    if (rows.length < batch) break;
    await setImmediate();
  }
  refuseEnd(chain, last);
  refuseBeginning(chain, told);
  await refuseStrays(db, chain);
  return { checked, head: last };
}

/** A number that is too big for a whole number of ours: nothing that was ever written here. */
function isForeignNumber(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';
}

async function beginningOf(db: Kysely<Database>): Promise<number | undefined> {
  return (await db.selectFrom('event_chain').select('removed_id').executeTakeFirst())?.removed_id;
}

/**
 * Checks every event against the one before it, in batches, between which others have their turn. Finds each change of any
 * column, each event that is missing, and each that was put in. `since`: what an earlier check gave as `head`; whoever
 * can write to the database can make a chain anew, but not one that has it at its place.
 */
export async function verifyChain(db: Kysely<Database>, since?: Link): Promise<ChainReport> {
  const beginning = await beginningOf(db);
  try {
    const { checked, head } = await walk(db, since);
    return { checked, intact: true, ...(head.ID > 0 ? { head } : {}) };
  } catch (error) {
    // What was to be read next was removed meanwhile because it was old.
    if ((await beginningOf(db)) !== beginning) return verifyChain(db, since);
    if (error instanceof Fault) return { checked: 0, intact: false, fault: { ID: error.id, reason: error.message } };
    if (!isForeignNumber(error)) throw error;
    return {
      checked: 0,
      intact: false,
      fault: { ID: 0, reason: 'An event has a number that was never written here.' },
    };
  }
}
