import { type Kysely, sql } from 'kysely';
import type { Locale } from '#contract/values.ts';
import type { Database } from '#manager/db/tables.ts';
import { canonicalName } from '#manager/text.ts';

/** What a sign-in is decided by. */
export interface AdministratorSignIn {
  id: number;
  username: string;
  passwordHash: string;
  active: boolean;
  unlockTime: number | null;
  maySignIn: boolean;
}

/** Finds by user name, however it is spelt as to case and width. */
export async function findAdministrator(
  db: Kysely<Database>,
  userName: string,
): Promise<AdministratorSignIn | undefined> {
  const row = await db
    .selectFrom('administrator')
    .innerJoin('role', 'role.id', 'administrator.role_id')
    .select(['administrator.id', 'username', 'password_hash', 'active', 'unlock_time'])
    .select(['allow_user_interface', 'allow_web_service'])
    .where('username_key', '=', canonicalName(userName))
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      username: row.username,
      passwordHash: row.password_hash,
      active: row.active === 1,
      unlockTime: row.unlock_time,
      maySignIn: row.allow_user_interface === 1 || row.allow_web_service === 1,
    }
  );
}

/**
 * Adds one to the count where it stands, so that parallel attempts are all counted. For an unknown user (undefined) it
 * writes without changing anything: who exists must not be told by the time that a durable write takes.
 */
export async function countFailure(db: Kysely<Database>, id: number | undefined): Promise<void> {
  const somebody = sql<number>`(select min(id) from administrator)`;
  await db
    .updateTable('administrator')
    .set({ failed_attempts: id === undefined ? sql`failed_attempts` : sql`failed_attempts + 1` })
    .where('id', '=', id ?? somebody)
    .execute();
}

/** Writes these two columns only: whatever changes in the row meanwhile stays. */
export async function recordSuccess(db: Kysely<Database>, id: number, now: number): Promise<void> {
  await db.updateTable('administrator').set({ last_sign_in: now, failed_attempts: 0 }).where('id', '=', id).execute();
}

export async function hasAdministrator(db: Kysely<Database>): Promise<boolean> {
  const row = await db.selectFrom('administrator').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export interface NewAdministrator {
  userName: string;
  passwordHash: string;
  roleID: number;
  locale: Locale;
  timeZone: string;
  now: number;
}

function toValues({ userName, passwordHash, roleID, locale, timeZone, now }: NewAdministrator) {
  return {
    username: userName,
    username_key: canonicalName(userName),
    password_hash: passwordHash,
    role_id: roleID,
    locale,
    time_zone: timeZone,
    active: 1,
    created: now,
    last_password_change: now,
    failed_attempts: 0,
  } as const;
}

export async function insertAdministrator(db: Kysely<Database>, administrator: NewAdministrator): Promise<number> {
  const { id } = await db
    .insertInto('administrator')
    .values(toValues(administrator))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Inserts only while there is no administrator at all, in a single statement; undefined: there is one. */
export async function insertFirstAdministrator(
  db: Kysely<Database>,
  administrator: NewAdministrator,
): Promise<number | undefined> {
  const values = toValues(administrator);
  const columns = Object.keys(values).map((column) => sql.ref(column));
  const { rows } = await sql<{ id: number }>`
    insert into administrator (${sql.join(columns)})
    select ${sql.join(Object.values(values))} where not exists (select 1 from administrator)
    returning id`.execute(db);
  return rows[0]?.id;
}
