import { type Kysely, sql } from 'kysely';
import { genesis } from '#manager/system-events/chain.ts';
import { linkEarlierEvents } from './0003-events.ts';
import { addIDTo } from './columns.ts';

type AlterTable = ReturnType<Kysely<never>['schema']['alterTable']>;

/** One column at a time: SQLite takes no more. */
async function addColumns(
  db: Kysely<never>,
  table: string,
  ...columns: ((table: AlterTable) => { execute(): Promise<void> })[]
): Promise<void> {
  for (const add of columns) await add(db.schema.alterTable(table)).execute();
}

/** The second factor: its secret is encrypted; an enrolment that is not confirmed stands apart. */
async function addSecondFactor(db: Kysely<never>): Promise<void> {
  await addColumns(
    db,
    'administrator',
    (table) => table.addColumn('mfa_secret', 'text'),
    (table) => table.addColumn('mfa_enrolment', 'text'),
    (table) => table.addColumn('mfa_enrolment_end', 'bigint'),
    (table) => table.addColumn('mfa_last_step', 'bigint'),
    (table) => table.addColumn('mfa_failed_attempts', 'integer', (column) => column.notNull().defaultTo(0)),
    (table) => table.addColumn('mfa_unlock_time', 'bigint'),
  );
  await db.schema
    .createTable('recovery_code')
    .$call(addIDTo(db))
    .addColumn('administrator_id', 'bigint', (column) =>
      column.notNull().references('administrator.id').onDelete('cascade'),
    )
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addUniqueConstraint('recovery_code_of_administrator', ['administrator_id', 'code_hash'])
    .execute();
}

/** Each event is linked to the one before it, those that are there already included. */
async function linkEvents(db: Kysely<never>): Promise<void> {
  await addColumns(db, 'system_event', (table) =>
    table.addColumn('hash', 'text', (column) => column.notNull().defaultTo('')),
  );
  await db.schema
    .createTable('event_chain')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('last_id', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('removed_id', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('removed_hash', 'text', (column) => column.notNull())
    .addColumn('retention_time', 'bigint')
    .execute();
  await sql`insert into event_chain (id, hash, removed_hash) values (1, ${genesis}, ${genesis})`.execute(db);
  await linkEarlierEvents(db);
  const index = (name: string, ...columns: string[]) =>
    db.schema
      .createIndex(`system_event_${name}`)
      .on('system_event')
      .columns([...columns, 'time', 'id']);
  await db.schema.dropIndex('system_event_time').execute();
  await index('time').execute();
  await index('event', 'event').execute();
  await index('actor', 'actor_type', 'actor_id').execute();
  await index('target', 'target_type', 'target_id').execute();
  await index('level', 'level').where(sql.ref('level'), '<>', sql.lit('info')).execute();
}

export const people = {
  async up(db: Kysely<never>): Promise<void> {
    await addSecondFactor(db);
    await linkEvents(db);
    await addColumns(
      db,
      'session',
      (table) => table.addColumn('origin', 'text'),
      (table) => table.addColumn('client', 'text'),
    );
  },
};
