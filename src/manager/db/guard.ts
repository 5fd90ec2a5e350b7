import { type Kysely, sql } from 'kysely';
import { engineOf } from './engine.ts';
import type { Database } from './tables.ts';

/** What can be locked, each with a number of its own. They never change: several versions may run on one database. */
const guards = { migrations: 0, administrators: 1, administrator: 2, role: 3, api_key: 4, settings: 5 } as const;

export type Guard = keyof typeof guards;

function keyOf(guard: Guard, id: number): bigint {
  return (BigInt(guards[guard]) << 52n) | BigInt(id);
}

/**
 * Waits until nobody else holds the guard, and holds it to the end of the transaction: for rules that span rows, such as
 * that there is an administrator left. What is read after it is how things stay. SQLite has one writer at a time anyway.
 */
export async function lockFor(tx: Kysely<Database>, guard: Guard, id = 0): Promise<void> {
  if (engineOf(tx) === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(${sql.lit(keyOf(guard, id))})`.execute(tx);
}
