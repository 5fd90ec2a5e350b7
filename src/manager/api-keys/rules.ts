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

/** What a new expiry date is refused for. `lifetimeEnd`: the latest there may be. */
export function findExpiryFault(
  expiryDate: number,
  { lifetimeEnd = Number.POSITIVE_INFINITY, now }: { lifetimeEnd: number | undefined; now: number },
): FieldError | undefined {
  if (lifetimeEnd <= now) {
    const message =
      'This API key is older than API keys may be. No expiry date makes it last longer: create a new one.';
    return { ...fieldError('expiryDate', 'lifetime_exceeded', message), limit: lifetimeEnd };
  }
  if (expiryDate <= now) {
    return fieldError('expiryDate', 'expiry_in_past', 'The expiry date has passed. Choose a later one.');
  }
  if (expiryDate <= lifetimeEnd) return undefined;
  const latest = Temporal.Instant.fromEpochMilliseconds(lifetimeEnd).toString();
  const message = `The expiry date is later than this API key may live. The latest is ${latest} (${lifetimeEnd}).`;
  return { ...fieldError('expiryDate', 'lifetime_exceeded', message), limit: lifetimeEnd };
}

interface Circumstances {
  /** The key as it is; none while it is being made. */
  before?: Settings;
  lifetimeEnd: number | undefined;
}

/** Checks what a schema cannot: that the role exists and may be given, and that the expiry lies ahead and not too far. */
export async function checkSettings(
  ctx: Context,
  settings: Settings,
  { before, lifetimeEnd }: Circumstances,
): Promise<void> {
  const errors: FieldError[] = [];
  const roleIsNew = settings.roleID !== before?.roleID;
  if (roleIsNew && !(await hasRole(ctx.db, settings.roleID))) errors.push(unknownRole(settings.roleID));
  const { expiryDate } = settings;
  if (expiryDate !== undefined && expiryDate !== before?.expiryDate) {
    const fault = findExpiryFault(expiryDate, { lifetimeEnd, now: ctx.now });
    if (fault) errors.push(fault);
  }
  if (errors.length > 0) throw invalid(errors);
  if (roleIsNew) await requireMayHandle(ctx, settings.roleID);
}

/** What the refusal of a write has to name. */
export function toWritten({ keyName, roleID }: Settings): Written {
  return { what: 'an API key', field: 'keyName', name: keyName, roleID };
}

/** What a client sends to mean no expiry is kept as none. */
export function toExpiryDate(sent: number | null | undefined): number | undefined {
  return sent === null || sent === 0 ? undefined : sent;
}
