import type * as z from 'zod/mini';
import type { firstAdministrator } from '#contract/setUp.ts';
import { hasAdministrator, insertFirstAdministrator } from '#manager/administrators/store.ts';
import { record } from '#manager/audit.ts';
import { hashPassword } from '#manager/auth/passwords.ts';
import { type Call, inTransaction } from '#manager/context.ts';
import { fieldError, invalid, ManagerError } from '#manager/errors.ts';
import { canonicalName } from '#manager/text.ts';
import type { SetUpToken } from './token.ts';

const fullAccess = 1;

export type FirstAdministratorInput = Omit<z.output<typeof firstAdministrator>, 'token'>;

function done(): ManagerError {
  return new ManagerError('set_up_done', 'This manager has been set up already. Sign in.');
}

export async function status(call: Call): Promise<{ needed: boolean }> {
  return { needed: !(await hasAdministrator(call.db)) };
}

/** Creates an administrator with Full Access while there is none at all; of two at once, one gets `set_up_done`. */
export async function createFirst(call: Call, input: FirstAdministratorInput): Promise<{ administratorID: number }> {
  const { userName, password, locale, timeZone } = input;
  if (canonicalName(password) === canonicalName(userName)) {
    const message = 'The password must not be the user name. Choose another password.';
    throw invalid([fieldError('password', 'same_as_user_name', message)]);
  }
  if (await hasAdministrator(call.db)) throw done();
  const passwordHash = await hashPassword(password, call.random);
  return inTransaction(call, async (tx) => {
    const row = { userName, passwordHash, roleID: fullAccess, locale, timeZone, now: call.now };
    const id = await insertFirstAdministrator(tx.db, row);
    if (id === undefined) throw done();
    const target = { type: 'administrator', id, name: userName } as const;
    await record(tx, {
      event: 'administrator_created',
      target,
      description: `${userName} was created as the first administrator.`,
      after: { username: userName, roleID: fullAccess, locale, timeZone },
    });
    return { administratorID: id };
  });
}

/** The same for whoever holds the one-time link. */
export async function createByLink(
  call: Call,
  token: SetUpToken,
  { token: presented, ...input }: z.output<typeof firstAdministrator>,
): Promise<{ administratorID: number }> {
  if (await hasAdministrator(call.db)) throw done();
  if (!token.admits(presented)) {
    const message = 'This set-up link is not valid. Use the one that was printed when the manager was last started.';
    throw new ManagerError('set_up_link_invalid', message);
  }
  const created = await createFirst(call, input);
  token.retire();
  return created;
}
