import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { QueryResult as PostgresResult, QueryConfig } from 'pg';
import type { Connections, Loan } from './postgresPool.ts';
import { createStatementNames } from './statementNames.ts';
import { DatabaseUnavailable, persistently } from './unavailable.ts';

/** One caller's way to the database: a connection of its own within a transaction, else whichever is free. */
interface Session extends DatabaseConnection {
  loan?: Loan | undefined;
}

/** `migrate` sees to it that one process migrates at a time. */
class Adapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** How often work in vain may be tried: once more on another connection, or a few times where others are in the way. */
const tries = { lost: 2, silent: 1, 'read only': 2, conflict: 5, late: 1, overloaded: 1, denied: 1 } as const;

const sentences = {
  lost: 'The connection to the database was lost.',
  silent: 'The database does not answer.',
  'read only': 'The database takes no writes.',
  conflict: 'The database was busy with other changes to the same things.',
  late: 'The database did not answer in time.',
  overloaded: 'The database has no room for more.',
  denied: 'The database refuses its user a right that is needed.',
} as const;

/** Where the server may have made the change before it fell silent, to try again might make it twice. */
function settle(error: unknown): unknown {
  if (!(error instanceof DatabaseUnavailable) || error.undone) return error;
  const message = `${error.message} Whether the change was made is not known: look before you repeat it.`;
  return new DatabaseUnavailable(message, { tries: 1, undone: false, cause: error });
}

function createDriver(connections: Connections): Driver {
  const nameOf = createStatementNames();

  async function ask(loan: Loan, query: string | QueryConfig): Promise<PostgresResult> {
    try {
      return await loan.client.query(query);
    } catch (error) {
      const fault = connections.note(loan, error);
      if (!fault) throw error;
      const undone = fault !== 'lost' && fault !== 'silent';
      throw new DatabaseUnavailable(sentences[fault], { tries: tries[fault], undone, cause: error });
    }
  }

  async function run(loan: Loan, { sql, parameters }: CompiledQuery): Promise<QueryResult<never>> {
    const { rows, rowCount } = await ask(loan, { name: nameOf(sql), text: sql, values: [...parameters] });
    // Guaranteed by Kysely, whose caller says what the rows are.
    return { rows: rows as never[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  async function runAlone(query: CompiledQuery): Promise<QueryResult<never>> {
    const loan = await connections.take();
    try {
      return await run(loan, query);
    } catch (error) {
      throw query.query.kind === 'SelectQueryNode' ? error : settle(error);
    } finally {
      connections.giveBack(loan);
    }
  }

  function createSession(): Session {
    const session: Session = {
      executeQuery: <Row>(query: CompiledQuery) => {
        const result = session.loan ? run(session.loan, query) : persistently(() => runAlone(query));
        // Guaranteed by the caller of Kysely, who says what the rows are.
        return result as Promise<QueryResult<Row>>;
      },
      // biome-ignore lint/correctness/useYield: it refuses
      async *streamQuery() {
        throw new Error('Nothing is read bit by bit: it would hold a connection for as long as its reader likes.');
      },
    };
    return session;
  }

  return {
    async init() {},
    acquireConnection: async () => createSession(),
    async beginTransaction(session: Session) {
      session.loan = await connections.take();
      await ask(session.loan, 'begin');
    },
    async commitTransaction({ loan }: Session) {
      if (!loan) return;
      try {
        const { command } = await ask(loan, 'commit');
        if (command !== 'COMMIT') throw new Error('A statement of the transaction had failed: nothing of it was kept.');
      } catch (error) {
        throw settle(error);
      }
    },
    async rollbackTransaction({ loan }: Session) {
      if (!loan || loan.broken) return;
      await ask(loan, 'rollback').catch(() => {
        loan.broken = true;
      });
    },
    async releaseConnection(session: Session) {
      if (session.loan) connections.giveBack(session.loan);
      session.loan = undefined;
    },
    destroy: () => connections.close(),
  };
}

export function postgresDialect(connections: Connections): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => createDriver(connections),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
