import { Pool, type PoolClient, types } from 'pg';
import { type Fault, faultOf } from './postgresFaults.ts';
import type { Address } from './postgresUrl.ts';
import { DatabaseUnavailable } from './unavailable.ts';

export interface PoolLimits {
  /** How many connections there are at most. */
  connections: number;
  /** Milliseconds that a statement may take. */
  patience: number;
}

/** A connection on loan, and whether it is fit for the next. */
export interface Loan {
  client: PoolClient;
  broken: boolean;
}

export interface Connections {
  take(): Promise<Loan>;
  giveBack(loan: Loan): void;
  /** Whether it may still be used: it is not broken, and nothing has been heard that makes it suspect. */
  isFit(loan: Loan): boolean;
  /** Notes a failure on the connection, and says what it means. */
  note(loan: Loan, error: unknown): Fault;
  close(): Promise<void>;
}

const minute = 60_000;
/** Milliseconds between two occasions on which all connections are renewed. */
const renewalInterval = 1000;

const int8 = 20;
const numeric = 1700;

const numbers = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === int8 || oid === numeric ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** An acknowledged write survives a loss of power, whatever the server's own default is. */
const durable = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') in ('off', 'local')`;

/**
 * Connections to PostgreSQL, made when they are needed. When one turns out to be broken, or to lead to a server that takes
 * no writes, the others are not trusted either: each is closed instead of being lent again.
 */
export function createConnections(address: Address, { connections, patience }: PoolLimits): Connections {
  let generation = 0;
  let renewed = Number.NEGATIVE_INFINITY;
  const madeIn = new WeakMap<PoolClient, number>();
  const pool = new Pool({
    ...address,
    max: connections,
    // A statement is sent at once, behind those that are not answered yet.
    pipeline: true,
    types: numbers,
    connectionTimeoutMillis: Math.min(patience, 5000),
    statement_timeout: patience,
    // The server is asked first; this is for one that does not answer any more.
    query_timeout: patience + 1000,
    lock_timeout: patience / 2,
    idle_in_transaction_session_timeout: patience,
    idleTimeoutMillis: 5 * minute,
    maxLifetimeSeconds: 30 * 60,
    keepAlive: true,
    onConnect: (client) => client.query(durable) as unknown as undefined,
  });
  pool.on('connect', (client) => {
    madeIn.set(client, generation);
    // Whoever has it on loan hears of it from the statement under way; nobody has to hear it here.
    client.on('error', () => {});
  });
  pool.on('error', renew);

  function renew(): void {
    if (performance.now() - renewed < renewalInterval) return;
    renewed = performance.now();
    generation += 1;
  }

  return {
    async take() {
      for (;;) {
        const client = await pool.connect().catch((error: Error) => {
          throw new DatabaseUnavailable('The database cannot be reached.', { tries: 1, undone: true, cause: error });
        });
        if (madeIn.get(client) === generation) return { client, broken: false };
        client.release(true);
      }
    },
    giveBack: ({ client, broken }) => client.release(broken),
    isFit: ({ client, broken }) => !broken && madeIn.get(client) === generation,
    note(loan, error) {
      const fault = faultOf(error);
      if (fault === 'lost' || fault === 'silent' || fault === 'read only') {
        loan.broken = true;
        if (madeIn.get(loan.client) === generation) renew();
      }
      return fault;
    },
    close: () => pool.end(),
  };
}
