import { record } from '#manager/audit.ts';
import { nobodysPassword, verifyPassword } from '#manager/auth/passwords.ts';
import { requireSession } from '#manager/authorize.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { fieldError, invalid } from '#manager/errors.ts';
import { readSettings } from '#manager/settings/store.ts';
import { admitAttempt } from './attempts.ts';
import { confirmPassword, findAdministrator } from './signInStore.ts';

async function refuse(ctx: Context, path: string, cause: string, locksUntil: number | undefined): Promise<never> {
  const { id, name } = ctx.actor;
  const target = { type: 'administrator', id, name } as const;
  await inTransaction(ctx, async (tx) => {
    const description = `The password of ${name} was asked for again and was not accepted: ${cause}.`;
    await record(tx, { event: 'own_password_refused', level: 'warning', target, description });
    if (locksUntil === undefined) return;
    const until = new Date(locksUntil).toISOString();
    await record(tx, {
      event: 'administrator_locked',
      level: 'warning',
      target,
      description: `${name} was locked out until ${until}: too many wrong passwords.`,
    });
  });
  const message = 'The password is wrong, or your account is locked for a time because too many were.';
  throw invalid([fieldError(path, 'wrong_password', message)]);
}

/**
 * Refuses at the field `path` unless the password is that of the caller: a session that somebody else got hold of is not
 * enough. Counts like a sign-in, before the password is looked at; a lock refuses the right one alike, and leaves the session.
 */
export async function proveOwnPassword(ctx: Context, path: string, password: string): Promise<void> {
  const { id, name } = requireSession(ctx);
  const { signIn } = await readSettings(ctx.db);
  const found = await findAdministrator(ctx.db, name);
  const admitted =
    found?.id === id ? await admitAttempt(ctx.db, 'password', id, { now: ctx.now, ...signIn }) : undefined;
  const isRight = await verifyPassword(password, found && admitted ? found.passwordHash : nobodysPassword);
  if (!found || !admitted) return refuse(ctx, path, 'locked out for a time', undefined);
  if (!isRight || !(await confirmPassword(ctx.db, found))) {
    return refuse(ctx, path, 'wrong password', admitted.locksUntil);
  }
}
