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
import { createShared } from './postgresShared.ts';
import { createStatementNames } from './statementNames.ts';
import { isQuick } from './template.ts';
import { DatabaseUnavailable, persistently } from './unavailable.ts';

/** One caller's way to the database: a connection of its own within a transaction, else whichever is free. */
interface Session extends DatabaseConnection {
  loan?: Loan | undefined;
  /** The answer to `begin`, which nobody waits for before the first statement is sent. */
  begun?: Promise<unknown> | undefined;
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
  const shared = createShared(connections);

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
    // What every call begins with does not wait for a connection of its own.
    if (query.query.kind === 'SelectQueryNode' && isQuick(query)) return run(await shared.get(), query);
    const loan = await connections.take();
    try {
      return await run(loan, query);
    } catch (error) {
      throw query.query.kind === 'SelectQueryNode' ? error : settle(error);
    } finally {
      connections.giveBack(loan);
    }
  }

  async function runWithin(session: Session, loan: Loan, query: CompiledQuery): Promise<QueryResult<never>> {
    const { begun } = session;
    session.begun = undefined;
    const [result] = await Promise.all([run(loan, query), begun]);
    return result;
  }

  function createSession(): Session {
    const session: Session = {
      executeQuery: <Row>(query: CompiledQuery) => {
        const { loan } = session;
        const result = loan ? runWithin(session, loan, query) : persistently(() => runAlone(query));
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
      session.begun = ask(session.loan, 'begin');
      // Heard of with the first statement.
      session.begun.catch(() => {});
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
      session.begun = undefined;
    },
    async destroy() {
      await shared.close();
      await connections.close();
    },
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
