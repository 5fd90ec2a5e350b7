import { type Context, inTransaction } from '#manager/context.ts';
import { requireMayHandle } from '#manager/roles/confinement.ts';
import { recordChange } from './events.ts';
import { keepFullAdministrator } from './fullAdministrator.ts';
import { isOneself, missingAdministrator, ownAccount } from './rules.ts';
import { toSettings } from './settings.ts';
import { deleteAdministrator, findAdministratorByID } from './store.ts';

/** Deletes an administrator with all sessions. The API keys that were made by it stay: they are nobody's. */
export async function remove(ctx: Context, id: number): Promise<void> {
  if (isOneself(ctx, id)) throw ownAccount('You cannot delete yourself.');
  const work = (tx: Context) =>
    keepFullAdministrator(tx, async () => {
      const stored = await findAdministratorByID(tx.db, id);
      if (!stored) throw missingAdministrator(id);
      await requireMayHandle(tx, stored.roleID);
      await deleteAdministrator(tx.db, id);
      await recordChange(tx, 'administrator_deleted', stored, { before: toSettings(stored) });
    });
  await inTransaction(ctx, work, { guard: 'administrator', id });
}
