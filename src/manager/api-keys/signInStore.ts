import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { SqliteConnection } from '#manager/db/sqlite.ts';
import { committedReader } from '#manager/db/sqliteDriver.ts';
import type { Database } from '#manager/db/tables.ts';
import { createTemplate } from '#manager/db/template.ts';
import { lifetimeLimit } from './lifetime.ts';
import { publicColumns, toApiKey } from './store.ts';

/** What a call with a key is decided by. */
export interface KeySignIn {
  key: ApiKey;
  secretHash: string;
  role: { id: number; name: string; version: number; lesserOnly: boolean; allowWebService: boolean };
}

const lookup = createTemplate((db, { id }: { id: number }) =>
  db
    .selectFrom('api_key')
    .innerJoin('role', 'role.id', 'api_key.role_id')
    .select(publicColumns.map((column) => `api_key.${column}` as const))
    .select(['secret_hash', 'role.name as role_name', 'version', 'lesser_only', 'allow_web_service', lifetimeLimit])
    .where('api_key.id', '=', id),
);

type Row = ReturnType<typeof lookup> extends CompiledQuery<infer Found> ? Found : never;

function toSignIn(row: Row): KeySignIn {
  return {
    key: toApiKey(row),
    secretHash: row.secret_hash,
    role: {
      id: row.role_id,
      name: row.role_name,
      version: row.version,
      lesserOnly: row.lesser_only === 1,
      allowWebService: row.allow_web_service === 1,
    },
  };
}

/** Most keys whose rows are kept. */
const keptKeys = 10_000;

/**
 * Finds keys beside Kysely and keeps what it has found for as long as nothing at all has been committed: what is looked up
 * is never older than the last commit, whichever process made it.
 */
function keepFound(reader: SqliteConnection, sql: string): (id: number) => KeySignIn | undefined {
  const kept = new Map<number, KeySignIn>();
  let version: unknown;
  return (id) => {
    const current = reader.version.get();
    if (current !== version || kept.size >= keptKeys) kept.clear();
    version = current;
    const known = kept.get(id);
    if (known) return known;
    const [row] = reader.prepare(sql).all([id]);
    if (!row) return undefined;
    // Guaranteed by the select, whose text Kysely has made.
    const found = toSignIn(row as unknown as Row);
    kept.set(id, found);
    return found;
  };
}

/** With a transaction, looks within it. */
export type KeyLookup = (db: Kysely<Database>, id: number) => Promise<KeySignIn | undefined>;

/** Finds a key with what decides about its call: one point select, whose text is built once. */
export function prepareKeyLookup(db: Kysely<Database>): KeyLookup {
  const reader = committedReader(db);
  const findCommitted = reader && keepFound(reader, lookup(db, { id: 0 }).sql);
  return async (executor, id) => {
    if (findCommitted && executor === db) return findCommitted(id);
    const { rows } = await executor.executeQuery(lookup(executor, { id }));
    return rows[0] && toSignIn(rows[0]);
  };
}

/** Adds one to the count where it stands, so that parallel attempts are all counted. */
export async function countFailure(db: Kysely<Database>, id: number): Promise<void> {
  await db.updateTable('api_key').set({ failed_attempts: sql`failed_attempts + 1` }).where('id', '=', id).execute();
}

/** Whether the secret in use was never used before, which is known only of one whose handing out is. */
export function isFirstUse({ secretCreated, secretFirstUsed }: ApiKey): boolean {
  return secretCreated !== undefined && secretFirstUsed === undefined;
}

/**
 * Writes these columns only: whatever changes in the row meanwhile stays. A secret that has been replaced meanwhile was not
 * the one that is new now.
 */
export async function recordSuccess(
  db: Kysely<Database>,
  { key, secretHash }: KeySignIn,
  { now, firstUse }: { now: number; firstUse: boolean },
): Promise<void> {
  const sinceThen = sql<number | null>`case when secret_first_used is null and secret_created is not null
    and secret_hash = ${secretHash} then ${now} else secret_first_used end`;
  await db
    .updateTable('api_key')
    .set({ last_sign_in: now, failed_attempts: 0, ...(firstUse ? { secret_first_used: sinceThen } : {}) })
    .where('id', '=', key.ID)
    .execute();
}
