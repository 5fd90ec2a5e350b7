import type { Kysely } from 'kysely';
import { committedReader } from './sqliteDriver.ts';
import type { Database } from './tables.ts';

interface Kept<Result> {
  version: unknown;
  result: Promise<Result>;
}

/**
 * Gives again what was read, the very same object, for as long as nothing at all has been committed, whichever process
 * would have done it. Only SQLite in a file can tell: elsewhere each call reads. What is not `worthKeeping` is read each time.
 */
export function whileUnchanged<Result extends object>(
  read: (db: Kysely<Database>) => Promise<Result>,
  worthKeeping: (result: Result) => boolean,
): (db: Kysely<Database>) => Promise<Result> {
  const kept = new WeakMap<Kysely<Database>, Kept<Result>>();
  return async (db) => {
    const reader = db.isTransaction ? undefined : committedReader(db);
    if (!reader) return read(db);
    // Asked before the read: what is committed meanwhile makes the next call read anew.
    const version = reader.version.get();
    const known = kept.get(db);
    if (known && known.version === version) return known.result;
    const result = read(db);
    kept.set(db, { version, result });
    const isKept = await result.then(worthKeeping, () => false);
    if (!isKept && kept.get(db)?.result === result) kept.delete(db);
    return result;
  };
}
