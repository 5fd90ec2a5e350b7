import type { Kysely } from 'kysely';
import type { Database, NewApiKeyRow } from '#manager/db/tables.ts';

const batch = 1000;

/** As many at once as a database takes in one statement. */
export async function insertKeys(db: Kysely<Database>, keys: readonly NewApiKeyRow[]): Promise<void> {
  for (let from = 0; from < keys.length; from += batch) {
    await db
      .insertInto('api_key')
      .values(keys.slice(from, from + batch))
      .execute();
  }
}
