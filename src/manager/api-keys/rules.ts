import type { FieldError } from '#contract/errors.ts';
import { isConfined, requireEqualOrLesser } from '#manager/authorize.ts';
import type { Context } from '#manager/context.ts';
import { isUniqueViolation } from '#manager/db/constraints.ts';
import { fieldError, invalid, ManagerError, notFound } from '#manager/errors.ts';
import { findRole } from '#manager/roles/store.ts';
import type { Settings } from './store.ts';

export const rights = {
  view: 'platformRights.apikeyRights.canViewApiKeys',
  create: 'platformRights.apikeyRights.canCreateNewApiKeys',
  edit: 'platformRights.apikeyRights.canEditApiKeyProperties',
  remove: 'platformRights.apikeyRights.canDeleteApiKeys',
} as const;

export function unknownKey(id: number): ManagerError {
  return notFound(`The API key with the ID ${id}`);
}

/** Refuses a confined caller when the key may do more than the caller. */
export async function requireMayHandle(ctx: Context, { roleID }: Pick<Settings, 'roleID'>): Promise<void> {
  if (!isConfined(ctx)) return;
  const role = await findRole(ctx.db, roleID);
  if (role) requireEqualOrLesser(ctx, role.rights);
}

/** Checks what a schema cannot: that the role exists and may be given, and that the expiry lies ahead. */
export async function checkSettings(ctx: Context, settings: Settings, before?: Settings): Promise<void> {
  const errors: FieldError[] = [];
  const role = settings.roleID === before?.roleID ? undefined : await findRole(ctx.db, settings.roleID);
  if (settings.roleID !== before?.roleID && !role) {
    errors.push(
      fieldError('roleID', 'unknown_role', `There is no role with the ID ${settings.roleID}. Choose another.`),
    );
  }
  const { expiryDate } = settings;
  if (expiryDate !== undefined && expiryDate !== before?.expiryDate && expiryDate <= ctx.now) {
    errors.push(fieldError('expiryDate', 'expiry_in_past', 'The expiry date has passed. Choose a later one.'));
  }
  if (errors.length > 0) throw invalid(errors);
  if (role) requireEqualOrLesser(ctx, role.rights);
}

/** Says of a write that the name is taken, when that is what the database says. */
export async function refuseTakenName<Result>(name: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = `There is already an API key named ${name}. Choose another name.`;
    throw new ManagerError('name_taken', message, [fieldError('keyName', 'name_taken', message)]);
  }
}

/** What a client sends to mean no expiry is kept as none. */
export function toExpiryDate(sent: number | null): number | undefined {
  return sent === null || sent === 0 ? undefined : sent;
}
