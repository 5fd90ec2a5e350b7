import type { FieldError } from '#contract/errors.ts';
import { checkPassword } from '#manager/auth/passwordRules.ts';
import type { Context } from '#manager/context.ts';
import { fieldError, invalid, ManagerError, notFound } from '#manager/errors.ts';
import { requireEqualOrLesser } from '#manager/roles/confinement.ts';
import { findRole } from '#manager/roles/store.ts';
import { readSettings } from '#manager/settings/store.ts';
import { unknownRole, type Written } from '#manager/writes.ts';
import type { Settings } from './settings.ts';

export function missingAdministrator(id: number): ManagerError {
  return notFound(`The user with the ID ${id}`);
}

/** Whether the caller is that administrator, signed in. An API key is nobody's. */
export function isOneself({ actor }: Context, id: number): boolean {
  return actor.type === 'administrator' && actor.id === id;
}

export function ownAccount(message: string): ManagerError {
  return new ManagerError('own_account', `${message} Ask another administrator.`);
}

/** What the refusal of a write has to name. */
export function toWritten({ username, roleID }: Settings): Written {
  return { what: 'a user', field: 'username', name: username, roleID };
}

/**
 * Checks what a schema cannot: that the role exists and may be given, that the password is good enough, and that nobody
 * claims a second factor that was not enrolled. `faults`: what is known to be wrong besides.
 */
export async function checkSettings(
  ctx: Context,
  settings: Settings,
  { before, password, faults = [] }: { before?: Settings; password?: string | undefined; faults?: FieldError[] },
): Promise<void> {
  const errors = [...faults];
  const role = settings.roleID === before?.roleID ? undefined : await findRole(ctx.db, settings.roleID);
  if (settings.roleID !== before?.roleID && !role) errors.push(unknownRole(settings.roleID));
  if (settings.mfaType !== 'none' && settings.mfaType !== before?.mfaType) {
    const message = 'Only none can be set here. Users enrol their own authenticator app.';
    errors.push(fieldError('mfaType', 'not_allowed', message));
  }
  if (password !== undefined) {
    const { password: demands } = await readSettings(ctx.db);
    const { username: userName, fullName, emailAddress } = settings;
    errors.push(...(await checkPassword(demands, { userName, fullName, emailAddress }, password)));
  }
  if (errors.length > 0) throw invalid(errors);
  if (role) requireEqualOrLesser(ctx, role);
}
