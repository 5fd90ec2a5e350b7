import { isOneself, missingAdministrator } from '#manager/administrators/rules.ts';
import { findAdministratorByID } from '#manager/administrators/store.ts';
import { record } from '#manager/audit.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { ManagerError } from '#manager/errors.ts';
import { requireMayHandle } from '#manager/roles/confinement.ts';
import { deleteSessions } from './store.ts';

/** Ends all sessions of an administrator at once, as somebody who has lost a device asks for. Not the caller's own. */
export async function endOfAdministrator(ctx: Context, id: number): Promise<void> {
  if (isOneself(ctx, id)) {
    const message = 'This ends the sessions of others. End your own at /keyroom/sessions, or sign out.';
    throw new ManagerError('own_account', message);
  }
  const work = async (tx: Context) => {
    const stored = await findAdministratorByID(tx.db, id);
    if (!stored) throw missingAdministrator(id);
    await requireMayHandle(tx, stored.roleID);
    const ended = await deleteSessions(tx.db, id);
    if (ended === 0) return;
    const target = { type: 'administrator', id, name: stored.username } as const;
    const description = `All sessions of the user ${stored.username} (ID ${id}) were ended: ${ended}.`;
    await record(tx, { event: 'session_ended', target, description });
  };
  await inTransaction(ctx, work, { guard: 'administrator', id });
}
