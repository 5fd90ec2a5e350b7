import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrate } from '#manager/db/migrate.ts';
import { openDatabase } from '#manager/db/open.ts';
import type { Database } from '#manager/db/tables.ts';
import { createTestLocation, type TestLocation } from '#manager/db/testing/database.ts';
import { verifyChain } from '#manager/system-events/verify.ts';
import { firstTables } from './0001-first-tables.ts';

interface Bed extends AsyncDisposable {
  db: Kysely<Database>;
  place: TestLocation;
}

async function openEmpty(): Promise<Bed> {
  const place = await createTestLocation({ own: true });
  const db = await openDatabase(place.location);
  return {
    db,
    place,
    async [Symbol.asyncDispose]() {
      await db.destroy();
      await place[Symbol.asyncDispose]();
    },
  };
}

/** The tables and columns there are. */
async function describe(db: Kysely<Database>): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables();
  return Object.fromEntries(
    tables.map(({ name, columns }) => [name, columns.map((column) => `${column.name}${column.isNullable ? '?' : ''}`)]),
  );
}

async function makeFirstTables(db: Kysely<Database>): Promise<void> {
  const provider = { getMigrations: async () => ({ '0001-first-tables': firstTables }) };
  const result = await db.transaction().execute((tx) => new Migrator({ db: tx, provider }).migrateToLatest());
  expect(result.error).toBeUndefined();
}

test('a database of the first version keeps its data and gets what is new', async () => {
  await using bed = await openEmpty();
  const { db } = bed;
  await makeFirstTables(db);
  await sql`insert into administrator (username, username_key, password_hash, role_id, locale, time_zone, active, created,
    last_password_change) values ('Ada', 'ada', 'hash', 1, 'en-US', 'Europe/Berlin', 1, 1772366400000, 5)`.execute(db);
  await sql`insert into session (id_hash, administrator_id, created, last_activity) values ('hash', 1, 7, 8)`.execute(
    db,
  );
  await sql`insert into api_key (name, name_key, description, description_key, locale, role_id, time_zone, time_zone_key,
    active, created, secret_hash) values ('K', 'k', '', '', 'en-US', 2, 'UTC', 'utc', 1, 9, 'hash')`.execute(db);
  await migrate(db);
  expect(await db.selectFrom('administrator').selectAll().execute()).toEqual([
    expect.objectContaining({
      id: 1,
      username: 'Ada',
      created: 1_772_366_400_000,
      time_zone_key: 'europe/berlin',
      time_format: '24',
      mfa_type: 'none',
      primary_contact: 0,
      email_address: null,
      mfa_secret: null,
      mfa_enrolment: null,
      mfa_enrolment_end: null,
      mfa_last_step: null,
      mfa_failed_attempts: 0,
      mfa_unlock_time: null,
    }),
  ]);
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([
    {
      id_hash: 'hash',
      administrator_id: 1,
      created: 7,
      last_activity: 8,
      kind: 'console',
      origin: null,
      client: null,
    },
  ]);
  expect(await db.selectFrom('recovery_code').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('api_key').select(['id', 'role_id', 'failed_attempts']).execute()).toEqual([
    { id: 1, role_id: 2, failed_attempts: 0 },
  ]);
});

test('the events that an old database has are linked, in the order of their IDs, whatever gaps there are', async () => {
  await using bed = await openEmpty();
  const { db } = bed;
  await makeFirstTables(db);
  const description = 'Zoë’s key was “changed”\n';
  const ids = Array.from({ length: 602 }, (_, index) => 2 * index + 1);
  const rows = ids.map((id) => sql`(${id}, 1772366400000, 'info', 'x', 'system', null, ${description}, '{"a":null}')`);
  await sql`insert into system_event (id, time, level, event, actor_type, origin, description, before)
    values ${sql.join(rows)}`.execute(db);
  await migrate(db);
  expect(await verifyChain(db)).toMatchObject({ intact: true, checked: 602, head: { ID: 1203 } });
  await db.updateTable('system_event').set({ time: 5 }).where('id', '=', 601).execute();
  expect(await verifyChain(db)).toMatchObject({ intact: false });
});

test('when a secret was handed out is told from the events, where they say so and nothing contradicts them', async () => {
  await using bed = await openEmpty();
  const { db } = bed;
  await makeFirstTables(db);
  const key = (id: number, created: number, lastSignIn: number | null) =>
    sql`(${`k${id}`}, ${`k${id}`}, '', '', 'en-US', 2, 'UTC', 'utc', 1, ${created}, cast(${lastSignIn} as bigint), 'hash')`;
  const keys = [key(1, 10, null), key(2, 20, 25), key(3, 30, 35), key(4, 40, 90), key(5, 50, null)];
  await sql`insert into api_key (name, name_key, description, description_key, locale, role_id, time_zone, time_zone_key,
    active, created, last_sign_in, secret_hash) values ${sql.join(keys)}`.execute(db);
  const event = (time: number, name: string, target: number) =>
    sql`(${time}, 'info', ${name}, 'system', 'api_key', ${target}, 'x')`;
  const events = [
    event(10, 'api_key_created', 1),
    event(20, 'api_key_created', 2),
    event(30, 'api_key_created', 3),
    event(60, 'api_key_secret_replaced', 3),
    event(70, 'api_key_modified', 3),
    event(80, 'api_key_secret_replaced', 4),
  ];
  await sql`insert into system_event (time, level, event, actor_type, target_type, target_id, description)
    values ${sql.join(events)}`.execute(db);
  await migrate(db);
  expect(
    await db.selectFrom('api_key').select(['id', 'secret_created', 'secret_first_used']).orderBy('id').execute(),
  ).toEqual([
    { id: 1, secret_created: 10, secret_first_used: null },
    { id: 2, secret_created: null, secret_first_used: null },
    { id: 3, secret_created: 60, secret_first_used: null },
    { id: 4, secret_created: null, secret_first_used: null },
    { id: 5, secret_created: null, secret_first_used: null },
  ]);
});

test('a database brought up to date has the tables of a fresh one', async () => {
  await using old = await openEmpty();
  await makeFirstTables(old.db);
  await migrate(old.db);
  await using fresh = await openEmpty();
  await migrate(fresh.db);
  const tables = await describe(fresh.db);
  expect(await describe(old.db)).toEqual(tables);
  expect(Object.keys(tables)).toEqual(
    expect.arrayContaining(['api_key', 'administrator', 'api_usage', 'set_up_link', 'recovery_code']),
  );
});

test('the roles that are built in are there, and what is up to date stays as it is', async () => {
  await using bed = await openEmpty();
  await migrate(bed.db);
  await migrate(bed.db);
  const roles = await bed.db.selectFrom('role').select(['id', 'name', 'immutable']).orderBy('id').execute();
  expect(roles).toEqual([
    { id: 1, name: 'Full Access', immutable: 1 },
    { id: 2, name: 'Auditor', immutable: 0 },
    { id: 3, name: 'Read Only', immutable: 1 },
  ]);
});

test('a migration that fails leaves nothing behind', async () => {
  await using bed = await openEmpty();
  await sql`create table system_event (id integer)`.execute(bed.db);
  await expect(migrate(bed.db)).rejects.toThrow();
  expect(Object.keys(await describe(bed.db))).toEqual(['system_event']);
});
