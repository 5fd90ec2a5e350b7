import type { Kysely } from 'kysely';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { SearchFilter } from '#contract/search.ts';
import type { ApiKeyRow, Database, NewApiKeyRow } from '#manager/db/tables.ts';
import { createTemplate } from '#manager/db/template.ts';
import type { FieldTable } from '#manager/search/fields.ts';
import { applyFilter } from '#manager/search/where.ts';
import { canonicalName, foldText } from '#manager/text.ts';
import { endOfLifetime, lifetimeLimit, toLifetime } from './lifetime.ts';

/** What API keys can be searched by. */
export const apiKeyFields: FieldTable = {
  keyName: { kind: 'string', column: 'name_key' },
  description: { kind: 'string', column: 'description_key' },
  roleID: { kind: 'numeric', column: 'role_id' },
  timeZone: { kind: 'string', column: 'time_zone_key' },
  active: { kind: 'boolean', column: 'active' },
  created: { kind: 'date', column: 'created' },
  lastSignIn: { kind: 'date', column: 'last_sign_in' },
  unlockTime: { kind: 'date', column: 'unlock_time' },
  unsuccessfulSignInAttempts: { kind: 'numeric', column: 'failed_attempts' },
  expiryDate: { kind: 'date', column: 'expiry_date' },
  secretCreated: { kind: 'date', column: 'secret_created' },
  secretFirstUsed: { kind: 'date', column: 'secret_first_used' },
  serviceAccount: { kind: 'boolean', column: 'service_account' },
};

/** Every column but the secret's hash: what is not listed cannot leave. */
export const publicColumns = [
  'id',
  'name',
  'description',
  'locale',
  'role_id',
  'time_zone',
  'active',
  'created',
  'last_sign_in',
  'unlock_time',
  'failed_attempts',
  'expiry_date',
  'secret_created',
  'secret_first_used',
  'service_account',
] as const;

const selection = [...publicColumns, lifetimeLimit] as const;

type PublicRow = Pick<ApiKeyRow, (typeof publicColumns)[number]> & { lifetime_limit: string | null };

export function toApiKey(row: PublicRow, lifetime = toLifetime(row.lifetime_limit)): ApiKey {
  return {
    ID: row.id,
    keyName: row.name,
    description: row.description,
    locale: row.locale === 'ja-JP' ? 'ja-JP' : 'en-US',
    roleID: row.role_id,
    timeZone: row.time_zone,
    active: row.active === 1,
    created: row.created,
    lastSignIn: row.last_sign_in ?? undefined,
    unlockTime: row.unlock_time ?? undefined,
    unsuccessfulSignInAttempts: row.failed_attempts,
    expiryDate: row.expiry_date ?? undefined,
    lifetimeEnd: endOfLifetime(row.created, lifetime),
    secretCreated: row.secret_created ?? undefined,
    secretFirstUsed: row.secret_first_used ?? undefined,
    serviceAccount: row.service_account === 1,
  };
}

/** The limit is the same in all rows of an answer. */
function toApiKeys(rows: readonly PublicRow[]): ApiKey[] {
  const lifetime = toLifetime(rows[0]?.lifetime_limit ?? null);
  return rows.map((row) => toApiKey(row, lifetime));
}

/** What a client may set of a key. */
export type Settings = Pick<
  ApiKey,
  'keyName' | 'description' | 'locale' | 'roleID' | 'timeZone' | 'active' | 'expiryDate'
>;

function toSettingsRow(settings: Settings) {
  return {
    name: settings.keyName,
    name_key: canonicalName(settings.keyName),
    description: settings.description,
    description_key: foldText(settings.description),
    locale: settings.locale,
    role_id: settings.roleID,
    time_zone: settings.timeZone,
    time_zone_key: foldText(settings.timeZone),
    active: settings.active ? 1 : 0,
    expiry_date: settings.expiryDate ?? null,
  } as const;
}

const insert = createTemplate((db, row: NewApiKeyRow) => db.insertInto('api_key').values(row).returning(selection));

/** Throws the database's error for a name that is taken. */
export async function insertApiKey(
  db: Kysely<Database>,
  settings: Settings,
  { secretHash, created }: { secretHash: string; created: number },
): Promise<ApiKey> {
  const own = {
    secret_hash: secretHash,
    secret_created: created,
    created,
    failed_attempts: 0,
    service_account: 0,
  } as const;
  const { rows } = await db.executeQuery(insert(db, { ...toSettingsRow(settings), ...own }));
  const [row] = rows;
  if (!row) throw new Error('The database has not said what it inserted.');
  return toApiKey(row);
}

export async function findApiKey(db: Kysely<Database>, id: number): Promise<ApiKey | undefined> {
  const row = await db.selectFrom('api_key').select(selection).where('id', '=', id).executeTakeFirst();
  return row && toApiKey(row);
}

/** By name. */
export async function listApiKeys(db: Kysely<Database>): Promise<ApiKey[]> {
  const rows = await db.selectFrom('api_key').select(selection).orderBy('name_key').execute();
  return toApiKeys(rows);
}

export async function searchApiKeys(db: Kysely<Database>, filter: SearchFilter): Promise<ApiKey[]> {
  const rows = await applyFilter(db.selectFrom('api_key').select(selection), filter, apiKeyFields).execute();
  return toApiKeys(rows);
}

/** Writes the settings, and with `unlock` lifts the lock that the manager set and its count. Throws for a taken name. */
export async function updateSettings(
  db: Kysely<Database>,
  id: number,
  settings: Settings,
  { unlock }: { unlock: boolean },
): Promise<ApiKey> {
  const row = await db
    .updateTable('api_key')
    .set({ ...toSettingsRow(settings), ...(unlock ? { unlock_time: null, failed_attempts: 0 } : {}) })
    .where('id', '=', id)
    .returning(selection)
    .executeTakeFirstOrThrow();
  return toApiKey(row);
}

/** Writes a new secret, which nobody has used yet. */
export async function updateSecret(
  db: Kysely<Database>,
  id: number,
  { secretHash, created }: { secretHash: string; created: number },
): Promise<ApiKey> {
  const row = await db
    .updateTable('api_key')
    .set({ secret_hash: secretHash, secret_created: created, secret_first_used: null })
    .where('id', '=', id)
    .returning(selection)
    .executeTakeFirstOrThrow();
  return toApiKey(row);
}

export async function deleteApiKey(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('api_key').where('id', '=', id).execute();
}
