import { type Kysely, sql } from 'kysely';
import type { Locale } from '#contract/values.ts';
import type { Database } from '#manager/db/tables.ts';
import { canonicalName } from '#manager/text.ts';

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
