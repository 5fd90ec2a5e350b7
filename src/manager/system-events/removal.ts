import type { Kysely } from 'kysely';
import { record } from '#manager/audit.ts';
import { type Call, inTransaction } from '#manager/context.ts';
import { lockFor } from '#manager/db/guard.ts';
import type { Database } from '#manager/db/tables.ts';
import { readSettings, readTexts } from '#manager/settings/store.ts';

const event = 'system_events_removed';
const batch = 2000;
const hour = 3_600_000;

interface Removed {
  ID: number;
  hash: string;
}

/** What an event that tells of a removal says was the last to be removed. */
export function readRemoval(row: { event: string; after: string | null }): Removed | undefined {
  if (row.event !== event || row.after === null) return undefined;
  const { lastID, lastHash } = JSON.parse(row.after);
  return { ID: lastID, hash: lastHash };
}

/**
 * The moment that ages are counted back from. It is never ahead of the clock, and goes on by an hour at a time: where the
 * clock is suddenly years ahead, it takes weeks until anything is lost by it, and nothing is once it is put right.
 */
export function retentionTime(known: number | null, latest: number | undefined, now: number): number {
  return Math.min(now, known === null ? (latest ?? now) : known + hour);
}

/** The oldest, as far as none of them is younger than the limit: what is kept has no hole. */
async function findOld(db: Kysely<Database>, after: number, limit: number) {
  const oldest = db.selectFrom('system_event').select(['id', 'time', 'hash']).orderBy('id').limit(batch);
  const rows = await oldest.where('id', '>', after).execute();
  const firstKept = rows.findIndex(({ time }) => time >= limit);
  return firstKept === -1 ? rows : rows.slice(0, firstKept);
}

/**
 * Removes events that are older than the setting says, a bounded number of them, and notes how many and which was the last:
 * the chain goes on from there. To be called every few minutes. Answers how many it has removed.
 */
export function removeOldEvents(call: Call): Promise<number> {
  return inTransaction(call, async (tx) => {
    // One process at a time.
    await lockFor(tx.db, 'system_events');
    const { systemEvents } = await readSettings(tx.db);
    const chain = await tx.db.selectFrom('event_chain').selectAll().executeTakeFirstOrThrow();
    const latest = await tx.db
      .selectFrom('system_event')
      .select('time')
      .where('id', '=', chain.last_id)
      .executeTakeFirst();
    const time = retentionTime(chain.retention_time, latest?.time, tx.now);
    const old = await findOld(tx.db, chain.removed_id, time - systemEvents.retention);
    const last = old.at(-1);
    if (!last) {
      await tx.db.updateTable('event_chain').set({ retention_time: time }).execute();
      return 0;
    }
    await tx.db.deleteFrom('system_event').where('id', '<=', last.id).execute();
    const until = Math.max(...old.map((row) => row.time));
    const age = (await readTexts(tx.db)).keyroomSystemEventRetention;
    await record(tx, {
      event,
      description: `${old.length} system events, the last of them with ID ${last.id}, were removed: they were older than ${age}.`,
      after: { count: old.length, until, lastID: last.id, lastHash: last.hash },
    });
    await tx.db
      .updateTable('event_chain')
      .set({ retention_time: time, removed_id: last.id, removed_hash: last.hash })
      .execute();
    return old.length;
  });
}
