import type { Kysely } from 'kysely';
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
  /** A code is asked for beside the password. */
  needsCode: boolean;
}

/** Finds by user name, however it is spelt as to case and width. */
export async function findAdministrator(
  db: Kysely<Database>,
  userName: string,
): Promise<AdministratorSignIn | undefined> {
  const row = await db
    .selectFrom('administrator')
    .innerJoin('role', 'role.id', 'administrator.role_id')
    .select(['administrator.id', 'username', 'password_hash', 'active', 'unlock_time', 'mfa_type'])
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
      needsCode: row.mfa_type !== 'none',
    }
  );
}

/** Writes without changing anything, where no attempt was counted: who exists must not be told by the time that a durable write takes. */
export async function writeNothing(db: Kysely<Database>): Promise<void> {
  await db
    .updateTable('administrator')
    .set((row) => ({ failed_attempts: row.ref('failed_attempts') }))
    .where('id', '=', (from) => from.selectFrom('administrator').select((row) => row.fn.min('id').as('id')))
    .execute();
}

/**
 * Takes back what was counted, since the password was right; false: the account was locked or given another password
 * meanwhile. On a database with many writers it holds the account's row until the transaction ends.
 */
export async function confirmPassword(db: Kysely<Database>, found: AdministratorSignIn): Promise<boolean> {
  const row = await db
    .updateTable('administrator')
    .set({ failed_attempts: 0, unlock_time: null })
    .where('id', '=', found.id)
    .where('active', '=', 1)
    .where('password_hash', '=', found.passwordHash)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes this column only: whatever changes in the row meanwhile stays. */
export async function recordSignIn(db: Kysely<Database>, id: number, now: number): Promise<void> {
  await db.updateTable('administrator').set({ last_sign_in: now }).where('id', '=', id).execute();
}
