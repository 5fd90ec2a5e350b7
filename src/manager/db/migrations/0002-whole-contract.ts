import { type Kysely, sql } from 'kysely';
import { engineOf } from '#manager/db/engine.ts';
import { addIDTo, foldedText } from './columns.ts';

async function completeAdministrators(db: Kysely<never>): Promise<void> {
  const add = (build: (table: ReturnType<typeof db.schema.alterTable>) => { execute(): Promise<void> }) =>
    build(db.schema.alterTable('administrator')).execute();
  for (const flag of [
    'primary_contact',
    'receive_notifications',
    'report_pdf_password_enabled',
    'password_never_expires',
  ]) {
    await add((table) => table.addColumn(flag, 'integer', (column) => column.notNull().defaultTo(0)));
  }
  await add((table) => table.addColumn('description', 'text', (column) => column.notNull().defaultTo('')));
  await add((table) => table.addColumn('description_key', foldedText(db), (column) => column.notNull().defaultTo('')));
  await add((table) => table.addColumn('time_zone_key', foldedText(db), (column) => column.notNull().defaultTo('')));
  await add((table) => table.addColumn('time_format', 'text', (column) => column.notNull().defaultTo('24')));
  await add((table) => table.addColumn('mfa_type', 'text', (column) => column.notNull().defaultTo('none')));
  await add((table) => table.addColumn('full_name_key', foldedText(db)));
  for (const contact of ['phone_number', 'mobile_number', 'pager_number', 'email_address']) {
    await add((table) => table.addColumn(contact, 'text'));
    await add((table) => table.addColumn(`${contact}_key`, foldedText(db)));
  }
  // Names of zones are ASCII: to fold them is to lower them.
  await sql`update administrator set time_zone_key = lower(time_zone)`.execute(db);
  await db.schema.createIndex('administrator_role').on('administrator').column('role_id').execute();
}

async function createSettings(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('system_setting')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

async function createSetUpLinks(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('set_up_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .execute();
}

/** Rows outlive their key: its ID is never given again. */
async function createUsage(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('api_usage')
    .$call(addIDTo(db))
    .addColumn('api_key_id', 'bigint', (column) => column.notNull())
    .addColumn('hour', 'bigint', (column) => column.notNull())
    .addColumn('requests', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('api_usage_key_hour', ['api_key_id', 'hour'])
    .execute();
  await db.schema.createIndex('api_usage_hour').on('api_usage').column('hour').execute();
}

/**
 * Calls of the last 60 seconds, where several processes share the database: by second modulo 60, up to `second`.
 * Not logged: to lose it with the power costs a minute's counts, and to keep it would cost a flush a call.
 */
async function createCallWindows(db: Kysely<never>): Promise<void> {
  if (engineOf(db) === 'sqlite') return;
  await sql`create unlogged table call_window (
    subject integer primary key, second bigint not null, counts integer[] not null
  ) with (fillfactor = 50)`.execute(db);
}

export const wholeContract = {
  async up(db: Kysely<never>): Promise<void> {
    await completeAdministrators(db);
    await db.schema
      .alterTable('session')
      .addColumn('kind', 'text', (column) => column.notNull().defaultTo('console'))
      .execute();
    await createSettings(db);
    await createSetUpLinks(db);
    await createUsage(db);
    await createCallWindows(db);
  },
};
