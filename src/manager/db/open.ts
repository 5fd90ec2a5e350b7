import { Kysely } from 'kysely';
import { openSqlite } from './sqlite.ts';
import { sqliteDialect } from './sqliteDriver.ts';
import type { Database } from './tables.ts';

/**
 * Opens the database in a file (made when it is missing, with its folder) or in `:memory:`.
 * Its tables are made by `migrate`. Whoever opens it destroys it.
 */
export async function openDatabase(location: string): Promise<Kysely<Database>> {
  return new Kysely<Database>({ dialect: sqliteDialect(openSqlite(location)) });
}
