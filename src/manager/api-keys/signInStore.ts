import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Database } from '#manager/db/tables.ts';

/** What a call with a key is decided by. */
export interface KeySignIn {
  id: number;
  name: string;
  timeZone: string;
  secretHash: string;
  active: boolean;
  unlockTime: number | null;
  expiryDate: number | null;
  lastSignIn: number | null;
  failedAttempts: number;
  role: { id: number; name: string; version: number; lesserOnly: boolean; allowWebService: boolean };
}

function lookup(db: Kysely<Database>, id: number) {
  return db
    .selectFrom('api_key')
    .innerJoin('role', 'role.id', 'api_key.role_id')
    .select([
      'api_key.id',
      'api_key.name',
      'time_zone',
      'secret_hash',
      'active',
      'unlock_time',
      'expiry_date',
      'last_sign_in',
      'failed_attempts',
      'role_id',
      'role.name as role_name',
      'version',
      'lesser_only',
      'allow_web_service',
    ])
    .where('api_key.id', '=', id);
}

export type KeyLookup = (db: Kysely<Database>, id: number) => Promise<KeySignIn | undefined>;

/** Finds a key with what decides about its call: one point select, whose text is built once. */
export function prepareKeyLookup(db: Kysely<Database>): KeyLookup {
  const template = lookup(db, 0).compile();
  return async (executor, id) => {
    const query: CompiledQuery<typeof template extends CompiledQuery<infer Row> ? Row : never> = {
      ...template,
      parameters: [id],
    };
    const { rows } = await executor.executeQuery(query);
    const [row] = rows;
    if (!row) return undefined;
    return {
      id: row.id,
      name: row.name,
      timeZone: row.time_zone,
      secretHash: row.secret_hash,
      active: row.active === 1,
      unlockTime: row.unlock_time,
      expiryDate: row.expiry_date,
      lastSignIn: row.last_sign_in,
      failedAttempts: row.failed_attempts,
      role: {
        id: row.role_id,
        name: row.role_name,
        version: row.version,
        lesserOnly: row.lesser_only === 1,
        allowWebService: row.allow_web_service === 1,
      },
    };
  };
}

/** Adds one to the count where it stands, so that parallel attempts are all counted. */
export async function countFailure(db: Kysely<Database>, id: number): Promise<void> {
  await db.updateTable('api_key').set({ failed_attempts: sql`failed_attempts + 1` }).where('id', '=', id).execute();
}

/** Writes these two columns only: whatever changes in the row meanwhile stays. */
export async function recordSuccess(db: Kysely<Database>, id: number, now: number): Promise<void> {
  await db.updateTable('api_key').set({ last_sign_in: now, failed_attempts: 0 }).where('id', '=', id).execute();
}
