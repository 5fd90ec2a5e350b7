import type { FieldError } from '#contract/errors.ts';
import type { Context } from '#manager/context.ts';
import { fieldError, invalid, type ManagerError, notFound } from '#manager/errors.ts';
import { requireMayHandle } from '#manager/roles/confinement.ts';
import { hasRole } from '#manager/roles/store.ts';
import { unknownRole, type Written } from '#manager/writes.ts';
import type { Settings } from './store.ts';

export function unknownKey(id: number): ManagerError {
  return notFound(`The API key with the ID ${id}`);
}

/** Checks what a schema cannot: that the role exists and may be given, and that the expiry lies ahead. */
export async function checkSettings(ctx: Context, settings: Settings, before?: Settings): Promise<void> {
  const errors: FieldError[] = [];
  const roleIsNew = settings.roleID !== before?.roleID;
  if (roleIsNew && !(await hasRole(ctx.db, settings.roleID))) errors.push(unknownRole(settings.roleID));
  const { expiryDate } = settings;
  if (expiryDate !== undefined && expiryDate !== before?.expiryDate && expiryDate <= ctx.now) {
    errors.push(fieldError('expiryDate', 'expiry_in_past', 'The expiry date has passed. Choose a later one.'));
  }
  if (errors.length > 0) throw invalid(errors);
  if (roleIsNew) await requireMayHandle(ctx, settings.roleID);
}

/** What the refusal of a write has to name. */
export function toWritten({ keyName, roleID }: Settings): Written {
  return { what: 'an API key', field: 'keyName', name: keyName, roleID };
}

/** What a client sends to mean no expiry is kept as none. */
export function toExpiryDate(sent: number | null): number | undefined {
  return sent === null || sent === 0 ? undefined : sent;
}
