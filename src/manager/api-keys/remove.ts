import { type Context, inTransaction } from '#manager/context.ts';
import { requireMayHandle } from '#manager/roles/confinement.ts';
import { recordChange, toSettings } from './events.ts';
import { unknownKey } from './rules.ts';
import { deleteApiKey, findApiKey } from './store.ts';

/** Deletes a key; its ID is never given again. */
export async function remove(ctx: Context, id: number): Promise<void> {
  const work = async (tx: Context) => {
    const key = await findApiKey(tx.db, id);
    if (!key) throw unknownKey(id);
    await requireMayHandle(tx, key.roleID);
    await deleteApiKey(tx.db, id);
    await recordChange(tx, 'api_key_deleted', key, { before: toSettings(key) });
  };
  await inTransaction(ctx, work, { guard: 'api_key', id });
}
