import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#manager/db/tables.ts';
import { type CallWindow, secondsUntilFree } from './callWindow.ts';
import { type KeyCounter, type KeyLimits, tenant } from './keyCounter.ts';
import { createRefusals } from './refusals.ts';

interface WindowRow {
  subject: number;
  second: number;
  counts: number[];
}

const tries = 5;

/** The second that the window is at when it is advanced to that one, as `advance` does it. */
function secondAt(second: number): RawBuilder<number> {
  return sql`case when second > ${second + 60} then ${second} else greatest(second, ${second}) end`;
}

/** The counts of the window as it is at that second: what is older than 60 seconds is 0, and what is later. */
function countsAt(second: number): RawBuilder<number> {
  const counted = sql`second - (second - slot) % 60`;
  return sql`case when ${counted} > ${secondAt(second)} - 60 and second <= ${second + 60} then count else 0 end`;
}

/** Counts the call in one row while it is within the limit. Calls at the same time wait for the row, and see each other. */
function countIn(subject: number, limit: number, second: number, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  const slots = sql`unnest(counts) with ordinality as slots(count, place), lateral (select place - 1 as slot) as places`;
  return sql`
    update call_window set
      second = ${secondAt(second)},
      counts = array(select ${countsAt(second)} + case when slot = ${secondAt(second)} % 60 then 1 else 0 end
        from ${slots} order by slot)
    where subject = ${subject} and ${condition}
      and (select sum(${countsAt(second)}) from ${slots}) < ${limit}
    returning second`;
}

/** Counts the call for the key and then for the tenant. `own` is the second at which the key's row has it, null: it has not. */
async function count(db: Kysely<Database>, keyID: number, limits: KeyLimits, second: number) {
  const { rows } = await sql<{ own: number | null; all: boolean }>`
    with own as (${countIn(keyID, limits.perKey, second, sql`true`)}),
      everyone as (${countIn(tenant, limits.perTenant, second, sql`exists (select from own)`)})
    select (select second from own) as "own", exists (select from everyone) as "all"`.execute(db);
  return rows[0] ?? { own: null, all: false };
}

/** Takes the call back from the key's row: the tenant's limit refused it. */
async function uncount(db: Kysely<Database>, keyID: number, second: number): Promise<void> {
  const slot = sql`${(second % 60) + 1}`;
  await sql`update call_window set counts[${slot}] = counts[${slot}] - 1
    where subject = ${keyID} and second - ${second} between 0 and 59 and counts[${slot}] > 0`.execute(db);
}

async function readWindows(db: Kysely<Database>, keyID: number): Promise<Map<number, CallWindow>> {
  const { rows } = await sql<WindowRow>`
    select subject, second, counts from call_window where subject in (${keyID}, ${tenant})`.execute(db);
  return new Map(
    rows.map(({ subject, second, counts }) => {
      const total = counts.reduce((sum, counted) => sum + counted, 0);
      return [subject, { second, counts, total }];
    }),
  );
}

/** The rows are lost when the database ends without being stopped, and made anew here. */
async function makeRows(db: Kysely<Database>, keyID: number): Promise<void> {
  for (const subject of [keyID, tenant]) {
    await sql`insert into call_window (subject, second, counts)
      values (${subject}, 0, array_fill(0, array[60])) on conflict do nothing`.execute(db);
  }
}

/** For a database that several processes share: the counts are rows, and no call is admitted without them. */
export function createSharedCounter(db: Kysely<Database>): KeyCounter {
  const refusals = createRefusals();

  async function ask(keyID: number, limits: KeyLimits, now: number): Promise<number> {
    const second = Math.floor(now / 1000);
    for (let tried = 0; tried < tries; tried += 1) {
      const counted = await count(db, keyID, limits, second);
      if (counted.all) return 0;
      if (counted.own !== null) await uncount(db, keyID, counted.own);
      const windows = await readWindows(db, keyID);
      const [own, all] = [windows.get(keyID), windows.get(tenant)];
      if (!own || !all) {
        await makeRows(db, keyID);
        continue;
      }
      const waits = {
        own: secondsUntilFree(own, limits.perKey, now),
        all: secondsUntilFree(all, limits.perTenant, now),
      };
      refusals.keep(keyID, limits.perKey, now, waits.own);
      refusals.keep(tenant, limits.perTenant, now, waits.all);
      if (waits.own > 0 || waits.all > 0) return Math.max(waits.own, waits.all);
    }
    return 1;
  }

  return {
    admit(keyID, limits, now) {
      const known = Math.max(refusals.find(keyID, limits.perKey, now), refusals.find(tenant, limits.perTenant, now));
      return known > 0 ? known : ask(keyID, limits, now);
    },
  };
}
