import { type Kysely, sql } from 'kysely';
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
