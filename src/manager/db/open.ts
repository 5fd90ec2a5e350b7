import { type Dialect, type Driver, Kysely, SqliteDialect } from 'kysely';
import { createFairLock } from './fairLock.ts';
import { openSqlite } from './sqlite.ts';
import type { Database } from './tables.ts';

/** Kysely's own lock around SQLite's one connection wakes everybody who waits at each release; ours wakes the next. */
function inTurn(driver: Driver): Driver {
  const lock = createFairLock();
  return {
    init: (options) => driver.init(options),
    async acquireConnection(options) {
      await lock.obtain();
      return driver.acquireConnection(options);
    },
    async releaseConnection(connection, options) {
      await driver.releaseConnection(connection, options);
      lock.release();
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: (options) => driver.destroy(options),
  };
}

function tuned(dialect: SqliteDialect): Dialect {
  return {
    createAdapter: () =>
      Object.create(dialect.createAdapter(), {
        // One at a time, but by our lock.
        supportsMultipleConnections: { value: true },
        // Kysely migrates without a transaction on SQLite, though SQLite can undo changes of tables.
        supportsTransactionalDdl: { value: true },
      }),
    createDriver: () => inTurn(dialect.createDriver()),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/**
 * Opens the database in a file (made when it is missing, with its folder) or in `:memory:`.
 * Its tables are made by `migrate`. Whoever opens it destroys it.
 */
export async function openDatabase(location: string): Promise<Kysely<Database>> {
  return new Kysely<Database>({ dialect: tuned(new SqliteDialect({ database: openSqlite(location) })) });
}
