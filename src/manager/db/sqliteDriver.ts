import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { createGroups, type Work } from './groupCommit.ts';
import type { SqliteConnection, SqliteFile } from './sqlite.ts';
import { explainSqlite } from './sqliteFaults.ts';
import type { Database } from './tables.ts';

/** One caller's way to the database. Within a transaction it has its turn with the connection that writes. */
interface Session extends DatabaseConnection {
  work?: Work | undefined;
}

/** Many callers at once, as Kysely sees it; they take turns here. Kysely takes no turns for migrations either: `migrate` does. */
class Adapter extends SqliteAdapter {
  readonly reader: SqliteConnection | undefined;

  constructor({ reader }: SqliteFile) {
    super();
    this.reader = reader;
  }
  override get supportsMultipleConnections(): boolean {
    return true;
  }
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function run(connection: SqliteConnection, { sql, parameters }: CompiledQuery): QueryResult<never> {
  try {
    const statement = connection.prepare(sql);
    // Guaranteed by Kysely, whose caller says what the rows are.
    if (statement.reads) return { rows: statement.all(parameters) as never[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(parameters)) };
  } catch (error) {
    throw explainSqlite(error, { undone: true });
  }
}

/**
 * Writes go through one connection, in groups that are committed together. What is only read outside of a transaction goes
 * through a second one, which sees what is committed and waits for nobody; a database in memory has but one connection.
 */
function createDriver({ writer, reader, close }: SqliteFile): Driver {
  const control = (statement: string) => {
    try {
      writer.prepare(statement).run([]);
    } catch (error) {
      throw explainSqlite(error, { undone: statement !== 'commit' });
    } finally {
      if (statement === 'commit') reader?.version.forget();
    }
  };
  const groups = createGroups({ run: control, isOpen: writer.isInTransaction });

  async function runAlone(query: CompiledQuery): Promise<QueryResult<never>> {
    if (reader && query.query.kind === 'SelectQueryNode') return run(reader, query);
    const work = await groups.enter();
    try {
      const result = run(writer, query);
      await work.keep();
      return result;
    } catch (error) {
      await work.undo();
      throw error;
    }
  }

  return {
    async init() {},
    async acquireConnection() {
      const session: Session = {
        // Guaranteed by the caller of Kysely, who says what the rows are.
        executeQuery: <Row>(query: CompiledQuery) =>
          (session.work ? Promise.try(run, writer, query) : runAlone(query)) as Promise<QueryResult<Row>>,
        // biome-ignore lint/correctness/useYield: it refuses
        async *streamQuery() {
          throw new Error('Nothing is read bit by bit from SQLite: it would keep others from their turn.');
        },
      };
      return session;
    },
    async beginTransaction(session: Session) {
      session.work = await groups.enter();
    },
    commitTransaction: async (session: Session) => session.work?.keep(),
    rollbackTransaction: async (session: Session) => session.work?.undo(),
    async releaseConnection(session: Session) {
      session.work = undefined;
    },
    async destroy() {
      try {
        const last = await groups.enter();
        await last.undo();
      } finally {
        close();
      }
    },
  };
}

/**
 * The connection that sees what is committed, for the one look that every call begins with: without Kysely in between.
 * Undefined on PostgreSQL, and for a database in memory.
 */
export function committedReader(db: Kysely<Database>): SqliteConnection | undefined {
  const { adapter } = db.getExecutor();
  return adapter instanceof Adapter ? adapter.reader : undefined;
}

export function sqliteDialect(file: SqliteFile): Dialect {
  return {
    createAdapter: () => new Adapter(file),
    createDriver: () => createDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
