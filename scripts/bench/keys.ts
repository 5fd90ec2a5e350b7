import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { formatSecretKey, hashSecret } from '#manager/auth/secrets.ts';
import { engineOf } from '#manager/db/engine.ts';
import { migrate } from '#manager/db/migrate.ts';
import type { Database, NewApiKeyRow } from '#manager/db/tables.ts';

const batch = 2000;
const zones = ['Europe/Berlin', 'Asia/Tokyo', 'America/New_York', 'US/Pacific'] as const;
const purposes = ['deploy', 'inventory', 'report', 'patching', 'backup', 'audit'] as const;

/** The secret of a key is known by its ID, so that any of them can be called with. */
function secretOf(id: number): Buffer {
  return hash('sha256', `bench ${id}`, 'buffer');
}

export function secretKeyOf(id: number): string {
  return formatSecretKey(id, secretOf(id));
}

function toRow(id: number, now: number): NewApiKeyRow {
  const purpose = purposes[id % purposes.length];
  const name = `${purpose}-${id.toString(36).padStart(6, '0')}`;
  const timeZone = zones[id % zones.length] ?? 'UTC';
  const description = id % 3 === 0 ? `Used by the ${purpose} job of site ${id % 97}.` : '';
  return {
    id,
    name,
    name_key: name,
    description,
    description_key: description.toLowerCase(),
    locale: 'en-US',
    role_id: 1,
    time_zone: timeZone,
    time_zone_key: timeZone.toLowerCase(),
    active: 1,
    created: now - id * 1000,
    last_sign_in: now,
    failed_attempts: 0,
    expiry_date: id % 4 === 0 ? now + 90 * 86_400_000 : null,
    service_account: 0,
    secret_hash: hashSecret(secretOf(id)),
  };
}

/** Makes the tables and that many keys, all of which are let in, with IDs from 1 on. */
export async function makeKeys(db: Kysely<Database>, count: number): Promise<void> {
  await migrate(db);
  const now = Date.now();
  await db.transaction().execute(async (tx) => {
    for (let from = 1; from <= count; from += batch) {
      const ids = Array.from({ length: Math.min(batch, count - from + 1) }, (_, index) => from + index);
      await tx
        .insertInto('api_key')
        .values(ids.map((id) => toRow(id, now)))
        .execute();
    }
    if (engineOf(tx) === 'postgres') {
      // IDs that were given by hand are not known to what gives the next.
      await sql`select setval(pg_get_serial_sequence('api_key', 'id'), ${count})`.execute(tx);
    }
  });
}
