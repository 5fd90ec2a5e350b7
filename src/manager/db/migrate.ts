import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { lockFor } from './guard.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { wholeContract } from './migrations/0002-whole-contract.ts';
import { people } from './migrations/0003-people.ts';
import { handover } from './migrations/0004-handover.ts';
import type { Database } from './tables.ts';

/** In order; never changed once released. */
const migrations = {
  '0001-first-tables': firstTables,
  '0002-whole-contract': wholeContract,
  '0003-people': people,
  '0004-handover': handover,
};

/** Brings the tables up to date, in one transaction. Of several processes that start at once, one does. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockFor(tx, 'migrations');
    const migrator = new Migrator({ db: tx, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
}
