import { type Kysely, sql } from 'kysely';
import { engineOf } from '#manager/db/engine.ts';
import type { Database } from '#manager/db/tables.ts';
import { createTemplate } from '#manager/db/template.ts';
import { linkHash, toLinkText, type UnlinkedEvent } from './chain.ts';

const columns = [
  'time',
  'level',
  'event',
  'actor_type',
  'actor_id',
  'actor_name',
  'origin',
  'target_type',
  'target_id',
  'target_name',
  'description',
  'before',
  'after',
] as const satisfies (keyof UnlinkedEvent)[];

type Columns = Pick<UnlinkedEvent, (typeof columns)[number]>;

/** In the order of the columns, whatever the order of the event's members. */
function toColumns(event: UnlinkedEvent): Columns {
  // Guaranteed by the names, which `fromEntries` forgets.
  return Object.fromEntries(columns.map((name) => [name, event[name]])) as unknown as Columns;
}

const noHead = 'The system events have lost the head of their chain: nothing can be added to them.';

const typeOf = (name: keyof Columns) => sql.raw(['time', 'actor_id', 'target_id'].includes(name) ? 'bigint' : 'text');

/** Moves the head on and writes the event in one statement: the head is locked for no longer than that and the commit. */
const appendInOne = createTemplate((db, { text, ...event }: Columns & { text: string }) =>
  db
    .with('head', (chain) =>
      chain
        .updateTable('event_chain')
        .set({
          last_id: sql`last_id + 1`,
          hash: sql`encode(sha256(convert_to(hash || ':' || (last_id + 1) || ':' || cast(${text} as text), 'UTF8')), 'hex')`,
        })
        .returning(['last_id', 'hash']),
    )
    .insertInto('system_event')
    .columns(['id', 'hash', ...columns])
    .expression((from) =>
      from
        .selectFrom('head')
        .select(['last_id', 'hash', ...columns.map((name) => sql`cast(${event[name]} as ${typeOf(name)})`.as(name))]),
    ),
);

async function appendOnPostgres(tx: Kysely<Database>, event: UnlinkedEvent): Promise<void> {
  const query = appendInOne(tx, { text: toLinkText(event), ...toColumns(event) });
  const { numAffectedRows } = await tx.executeQuery(query);
  if (numAffectedRows !== 1n) throw new Error(noHead);
}

const readHead = createTemplate((db) => db.selectFrom('event_chain').select(['last_id', 'hash']));
const moveHead = createTemplate((db, head: { last_id: number; hash: string }) =>
  db.updateTable('event_chain').set(head),
);
const insertEvent = createTemplate((db, event: Columns & { id: number; hash: string }) =>
  db.insertInto('system_event').values(event),
);

/** There is one who writes at a time: what is read stays as it is. */
async function appendOnSqlite(tx: Kysely<Database>, event: UnlinkedEvent): Promise<void> {
  const [head] = (await tx.executeQuery(readHead(tx, {}))).rows;
  if (!head) throw new Error(noHead);
  const id = head.last_id + 1;
  const hash = linkHash(head.hash, id, toLinkText(event));
  await tx.executeQuery(insertEvent(tx, { ...toColumns(event), id, hash }));
  await tx.executeQuery(moveHead(tx, { last_id: id, hash }));
}

/**
 * Links the events to the chain and writes them, within a transaction. Nothing that waits for a lock may come after it:
 * on PostgreSQL everybody else who writes an event waits from here to the commit.
 */
export async function appendEvents(tx: Kysely<Database>, events: readonly UnlinkedEvent[]): Promise<void> {
  const append = engineOf(tx) === 'postgres' ? appendOnPostgres : appendOnSqlite;
  for (const event of events) await append(tx, event);
}
