import { type Kysely, sql } from 'kysely';
import { engineOf } from './engine.ts';
import type { Database } from './tables.ts';

/** What can be locked, each with a number of its own. They never change: several versions may run on one database. */
const guards = {
  migrations: 0,
  administrators: 1,
  administrator: 2,
  role: 3,
  api_key: 4,
  settings: 5,
  system_events: 6,
} as const;

export type Guard = keyof typeof guards;

/** Somebody or something that calls are judged by. */
export interface Judged {
  guard: 'administrator' | 'role' | 'api_key';
  id: number;
}

function keyOf(guard: Guard, id: number): bigint {
  return (BigInt(guards[guard]) << 52n) | BigInt(id);
}

/**
 * Waits until nobody else holds the guard, and holds it to the end of the transaction: for rules that span rows, such as
 * that there is an administrator left. What is read after it is how things stay. SQLite has one writer at a time anyway.
 */
export async function lockFor(tx: Kysely<Database>, guard: Guard, id = 0): Promise<void> {
  if (engineOf(tx) === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(${keyOf(guard, id)})`.execute(tx);
}

/**
 * Keeps what a call is judged by as it is to the end of the transaction: whoever changes it waits until then, and is not
 * overtaken by calls that come later, however many do (as they would overtake one who waits for a row's lock). What the
 * transaction itself changes is named beforehand; locks are taken in one order, so that no two wait for each other.
 */
export async function keepStill(tx: Kysely<Database>, judged: readonly Judged[], changing?: Judged): Promise<void> {
  if (engineOf(tx) === 'sqlite') return;
  const locks = new Map(judged.map(({ guard, id }) => [keyOf(guard, id), sql`pg_advisory_xact_lock_shared`]));
  if (changing) locks.set(keyOf(changing.guard, changing.id), sql`pg_advisory_xact_lock`);
  const inOrder = [...locks].sort(([one], [other]) => (one < other ? -1 : 1));
  if (inOrder.length === 0) return;
  await sql`select ${sql.join(inOrder.map(([key, lock]) => sql`${lock}(${key})`))}`.execute(tx);
}
