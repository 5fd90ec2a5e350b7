import { type Kysely, sql } from 'kysely';
import { engineOf } from '#manager/db/engine.ts';
import type { Database } from '#manager/db/tables.ts';

/** From now on the table takes no rows. */
export async function refuseRows(db: Kysely<Database>, table: keyof Database): Promise<void> {
  const name = sql.table(table);
  if (engineOf(db) === 'postgres') await sql`alter table ${name} add check (false) not valid`.execute(db);
  else await sql`create trigger refused before insert on ${name} begin select raise(abort, 'no rows'); end`.execute(db);
}
