import { type Dialect, Kysely, SqliteDialect } from 'kysely';
import { openSqlite } from './sqlite.ts';
import type { Database } from './tables.ts';

/** Kysely migrates without a transaction on SQLite, though SQLite can undo changes of tables: say that it can. */
function withTransactionalMigrations(dialect: SqliteDialect): Dialect {
  return {
    createAdapter: () => Object.create(dialect.createAdapter(), { supportsTransactionalDdl: { value: true } }),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/**
 * Opens the database in a file (made when it is missing, with its folder) or in `:memory:`.
 * Its tables are made by `migrate`. Whoever opens it destroys it.
 */
export async function openDatabase(location: string): Promise<Kysely<Database>> {
  const dialect = new SqliteDialect({ database: openSqlite(location) });
  return new Kysely<Database>({ dialect: withTransactionalMigrations(dialect) });
}
