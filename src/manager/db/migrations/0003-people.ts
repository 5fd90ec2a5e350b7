import type { Kysely } from 'kysely';
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

export const people = {
  async up(db: Kysely<never>): Promise<void> {
    await addSecondFactor(db);
    await addColumns(
      db,
      'session',
      (table) => table.addColumn('origin', 'text'),
      (table) => table.addColumn('client', 'text'),
    );
  },
};
