import type * as z from 'zod/mini';
import type { newRole, Role } from '#contract/roles.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { explainRefusal } from '#manager/writes.ts';
import { requireEqualOrLesser } from './confinement.ts';
import { recordChange, toRecorded } from './events.ts';
import { toWritten } from './rules.ts';
import { initialSettings, mergeSettings } from './settings.ts';
import { insertRole } from './store.ts';

/** Creates a role; with no more power than a confined caller's own. */
export async function create(ctx: Context, input: z.output<typeof newRole>): Promise<Role> {
  const settings = mergeSettings({ ...initialSettings, name: input.name }, input);
  requireEqualOrLesser(ctx, settings);
  return inTransaction(ctx, async (tx) => {
    const role = await explainRefusal(toWritten(settings), () => insertRole(tx.db, settings));
    await recordChange(tx, 'role_created', role, { after: toRecorded(role) });
    return role;
  });
}
