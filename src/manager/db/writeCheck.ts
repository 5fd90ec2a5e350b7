import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';
import { persistently } from './unavailable.ts';

/** Thrown to undo the probe. */
const undo = new Error('undo');

async function probe(db: Kysely<Database>): Promise<void> {
  try {
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('system_setting').values({ name: 'write-check', value: '' }).execute();
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
}

/** A check that the database takes a write: one is tried and undone. Calls at the same time share one try. */
export function createWriteCheck(db: Kysely<Database>): () => Promise<void> {
  let current: Promise<void> | undefined;
  return () => {
    current ??= persistently(() => probe(db)).finally(() => {
      current = undefined;
    });
    return current;
  };
}
