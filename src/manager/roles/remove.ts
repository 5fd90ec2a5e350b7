import { type Context, inTransaction } from '#manager/context.ts';
import { isForeignKeyViolation } from '#manager/db/constraints.ts';
import { ManagerError } from '#manager/errors.ts';
import { requireEqualOrLesser } from './confinement.ts';
import { recordChange, toRecorded } from './events.ts';
import { missingRole, refuseImmutable } from './rules.ts';
import { countHolders, deleteRole, findRole } from './store.ts';

async function inUse(ctx: Context, id: number): Promise<ManagerError> {
  const { users, apiKeys } = await countHolders(ctx.db, id);
  const held = `${users} ${users === 1 ? 'user' : 'users'} and ${apiKeys} ${apiKeys === 1 ? 'API key' : 'API keys'}`;
  return new ManagerError('in_use', `The role is still assigned to ${held}. Give them another role first.`);
}

/** Deletes a role that nobody has; whether that is so, the database says at the very moment. */
export async function remove(ctx: Context, id: number): Promise<void> {
  const work = async (tx: Context) => {
    const role = await findRole(tx.db, id);
    if (!role) throw missingRole(id);
    refuseImmutable(role);
    requireEqualOrLesser(tx, role);
    await deleteRole(tx.db, id);
    await recordChange(tx, 'role_deleted', role, { before: toRecorded(role) });
  };
  try {
    await inTransaction(ctx, work, { guard: 'role', id });
  } catch (error) {
    throw isForeignKeyViolation(error) ? await inUse(ctx, id) : error;
  }
}
