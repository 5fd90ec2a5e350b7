import { Kysely } from 'kysely';
import { isPostgresUrl } from './postgresUrl.ts';
import { openSqlite } from './sqlite.ts';
import { sqliteDialect } from './sqliteDriver.ts';
import type { Database } from './tables.ts';

export interface OpenOptions {
  /** PostgreSQL: how many connections this process holds at most. */
  connections?: number;
  /** PostgreSQL: milliseconds that a statement may take. */
  patience?: number;
}

/**
 * Opens the database in a file (made when it is missing, with its folder), in `:memory:`, or on the PostgreSQL server at a
 * URL. Its tables are made by `migrate`. Whoever opens it destroys it. Throws a sentence, in which there is no password.
 */
export async function openDatabase(
  location: string,
  { connections = 16, patience = 10_000 }: OpenOptions = {},
): Promise<Kysely<Database>> {
  if (!isPostgresUrl(location)) return new Kysely<Database>({ dialect: sqliteDialect(openSqlite(location)) });
  // Loaded only where it is needed: the embedded database starts faster without it.
  const { openPostgres } = await import('./postgres.ts');
  return new Kysely<Database>({ dialect: await openPostgres(location, { connections, patience }) });
}
