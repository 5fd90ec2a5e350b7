import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { firstTables } from './migrations/0001-first-tables.ts';
import { wholeContract } from './migrations/0002-whole-contract.ts';
import type { Database } from './tables.ts';

/** In order; never changed once released. */
const migrations = { '0001-first-tables': firstTables, '0002-whole-contract': wholeContract };

/** Brings the tables up to date, in one transaction. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
