import type { Kysely } from 'kysely';
import { includesRights, rights } from '#contract/rights.ts';
import { allRights } from '#contract/rightsTree.ts';
import type { Context } from '#manager/context.ts';
import { lockFor } from '#manager/db/guard.ts';
import type { Database } from '#manager/db/tables.ts';
import { ManagerError } from '#manager/errors.ts';

/** Whether somebody who is not locked out has a role with every right, without confinement, that lets its users in. */
async function hasFullAdministrator(db: Kysely<Database>): Promise<boolean> {
  const rows = await db
    .selectFrom('role')
    .select('rights')
    .where('lesser_only', '=', 0)
    .where((or) => or.or([or('allow_user_interface', '=', 1), or('allow_web_service', '=', 1)]))
    .where('id', 'in', (from) => from.selectFrom('administrator').select('role_id').where('active', '=', 1))
    .execute();
  return rows.some((row) => includesRights(rights.parse(JSON.parse(row.rights)), allRights));
}

/**
 * Makes a change that may take somebody's power, unless it takes it from the last one who has all of it: nobody could give
 * it back. Of two such changes at once, the second sees what the first has left.
 */
export async function keepFullAdministrator<Result>(tx: Context, change: () => Promise<Result>): Promise<Result> {
  await lockFor(tx.db, 'administrators');
  const had = await hasFullAdministrator(tx.db);
  const result = await change();
  if (!had || (await hasFullAdministrator(tx.db))) return result;
  const message = 'Nobody with every right could sign in any more. Give another user the role Full Access first.';
  throw new ManagerError('last_administrator', message);
}
