import type * as z from 'zod/mini';
import type { Administrator, newAdministrator } from '#contract/administrators.ts';
import { hashPassword } from '#manager/auth/passwords.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { explainRefusal } from '#manager/writes.ts';
import { recordChange } from './events.ts';
import { present } from './read.ts';
import { checkSettings, toWritten } from './rules.ts';
import { initialSettings, mergeSettings, toSettings } from './settings.ts';
import { insertAdministrator } from './store.ts';

/** Creates an administrator, who may sign in at once. */
export async function create(ctx: Context, input: z.output<typeof newAdministrator>): Promise<Administrator> {
  const { username, password, roleID } = input;
  const settings = mergeSettings(initialSettings({ username, roleID, timeZone: ctx.actor.timeZone }), input);
  // The role is checked twice: what is refused anyway is not worth a hash, and the transaction does not wait for one.
  await checkSettings(ctx, settings, { password });
  const passwordHash = await hashPassword(password, ctx.random);
  const created = await inTransaction(ctx, async (tx) => {
    await checkSettings(tx, settings, {});
    const stored = await explainRefusal(toWritten(settings), () =>
      insertAdministrator(tx.db, settings, { passwordHash, now: ctx.now }),
    );
    await recordChange(tx, 'administrator_created', stored, { after: toSettings(stored) });
    return stored;
  });
  return present(ctx, created);
}
