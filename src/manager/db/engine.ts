import { type Kysely, PostgresAdapter } from 'kysely';

/** What the database runs on. Asked only where the two engines need different words; the outcome is the same on both. */
export function engineOf(db: Pick<Kysely<never>, 'getExecutor'>): 'sqlite' | 'postgres' {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}
