import type * as z from 'zod/mini';
import type { firstAdministrator } from '#contract/setUp.ts';
import { initialSettings } from '#manager/administrators/settings.ts';
import { hasAdministrator, insertAdministrator } from '#manager/administrators/store.ts';
import { record } from '#manager/audit.ts';
import { checkPassword } from '#manager/auth/passwordRules.ts';
import { hashPassword } from '#manager/auth/passwords.ts';
import { type Call, inTransaction } from '#manager/context.ts';
import { lockFor } from '#manager/db/guard.ts';
import { invalid, ManagerError } from '#manager/errors.ts';
import { readSettings } from '#manager/settings/store.ts';
import type { SetUpLinks } from './links.ts';

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
  const faults = await checkPassword((await readSettings(call.db)).password, { userName }, password);
  if (faults.length > 0) throw invalid(faults);
  if (await hasAdministrator(call.db)) throw done();
  const passwordHash = await hashPassword(password, call.random);
  return inTransaction(call, async (tx) => {
    await lockFor(tx.db, 'administrators');
    if (await hasAdministrator(tx.db)) throw done();
    await tx.db.deleteFrom('set_up_link').execute();
    const settings = initialSettings({ username: userName, roleID: fullAccess, locale, timeZone });
    const { ID: id } = await insertAdministrator(tx.db, settings, { passwordHash, now: call.now });
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
  links: SetUpLinks,
  { token: presented, ...input }: z.output<typeof firstAdministrator>,
): Promise<{ administratorID: number }> {
  if (await hasAdministrator(call.db)) throw done();
  if (!(await links.admits(call, presented))) {
    const description = 'A set-up link was refused: it is not the one that was printed last, or too old.';
    await record(call, { event: 'set_up_refused', level: 'warning', description });
    const message = 'This set-up link is not valid. Use the one that was printed when the manager was last started.';
    throw new ManagerError('set_up_link_invalid', message);
  }
  return createFirst(call, input);
}
