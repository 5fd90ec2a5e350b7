import { type Kysely, sql } from 'kysely';
import { genesis, linkHash, toLinkText, type UnlinkedEvent } from '#manager/system-events/chain.ts';

type EarlierEvent = UnlinkedEvent & { id: number };

const batch = 500;

/** Links the events that were written before there was a chain, in the order of their IDs. */
export async function linkEarlierEvents(db: Kysely<never>): Promise<void> {
  let last = { id: 0, hash: genesis };
  for (;;) {
    const events = sql<EarlierEvent>`select * from system_event where id > ${last.id} order by id limit ${batch}`;
    const { rows } = await events.execute(db);
    if (rows.length === 0) break;
    const links = rows.map((event) => {
      last = { id: event.id, hash: linkHash(last.hash, event.id, toLinkText(event)) };
      return sql`(cast(${last.id} as bigint), ${last.hash})`;
    });
    await sql`update system_event set hash = link.column2 from (values ${sql.join(links)}) as link
      where system_event.id = link.column1`.execute(db);
  }
  await sql`update event_chain set last_id = ${last.id}, hash = ${last.hash}`.execute(db);
}
