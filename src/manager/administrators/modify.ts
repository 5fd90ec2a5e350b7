import type * as z from 'zod/mini';
import { type Administrator, type administratorChange, ownFields } from '#contract/administrators.ts';
import type { FieldError } from '#contract/errors.ts';
import { hashPassword } from '#manager/auth/passwords.ts';
import { requireRight } from '#manager/authorize.ts';
import { compareSettings } from '#manager/changes.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { fieldError } from '#manager/errors.ts';
import { requireMatch } from '#manager/etag.ts';
import { recordSwitch } from '#manager/mfa/events.ts';
import { switchOff } from '#manager/mfa/store.ts';
import { requireMayHandle } from '#manager/roles/confinement.ts';
import { deleteSessions } from '#manager/sessions/store.ts';
import { explainRefusal } from '#manager/writes.ts';
import { recordChange } from './events.ts';
import { keepFullAdministrator } from './fullAdministrator.ts';
import { proveOwnPassword } from './ownPassword.ts';
import { present } from './read.ts';
import { checkSettings, isOneself, missingAdministrator, ownAccount, toWritten } from './rules.ts';
import { mergeSettings, toSettings } from './settings.ts';
import { findAdministratorByID, type StoredAdministrator, updateAdministrator } from './store.ts';

type Change = z.output<typeof administratorChange>;

const ofOneself: ReadonlySet<string> = new Set(ownFields);

/** A change in the making: what it makes of what there is, and whether anything. */
function plan(before: StoredAdministrator, change: Change, now: number) {
  const after = mergeSettings(before, change);
  const difference = compareSettings({ ...toSettings(before) }, { ...after });
  const isLocked = !before.active || (before.unlockTime !== undefined && now < before.unlockTime);
  return { before, after, difference, unlock: change.active === true && isLocked };
}

type Plan = ReturnType<typeof plan>;

async function requireMayMake(ctx: Context, { before, after, difference, unlock }: Plan): Promise<void> {
  if (!isOneself(ctx, before.ID)) return requireMayHandle(ctx, before.roleID);
  if (after.roleID !== before.roleID) throw ownAccount('You cannot change your own role.');
  if (!after.active) throw ownAccount('You cannot lock yourself out.');
  const beyond = Object.keys(difference?.after ?? {}).some((name) => !ofOneself.has(name));
  if (beyond || unlock) requireRight(ctx, 'platformRights.administratorRights.canEditAdministratorProperties');
}

/** What people change of themselves only with their password: whoever has got hold of a session is to be kept from it. */
function findOwnFaults(ctx: Context, { before, after }: Plan, { password, currentPassword }: Change): FieldError[] {
  if (!isOneself(ctx, before.ID)) return [];
  const errors: FieldError[] = [];
  if (before.mfaType !== 'none' && after.mfaType === 'none') {
    const message = 'Switch your own second factor off with your password: POST /keyroom/mfa/removal.';
    errors.push(fieldError('mfaType', 'not_allowed', message));
  }
  if (password !== undefined && currentPassword === undefined) {
    const message = 'To change your own password, send the one it replaces in currentPassword.';
    errors.push(fieldError('currentPassword', 'required', message));
  }
  return errors;
}

async function check(ctx: Context, planned: Plan, change: Change, password?: string): Promise<void> {
  await requireMayMake(ctx, planned);
  const faults = findOwnFaults(ctx, planned, change);
  await checkSettings(ctx, planned.after, { before: planned.before, password, faults });
}

async function requireAdministrator(ctx: Context, id: number): Promise<StoredAdministrator> {
  const stored = await findAdministratorByID(ctx.db, id);
  if (!stored) throw missingAdministrator(id);
  return stored;
}

/**
 * The current password is asked for, and the hash is made, before the transaction, which would keep everybody waiting; and
 * only when the change seems possible.
 */
async function hashNew(ctx: Context, id: number, change: Change): Promise<string | undefined> {
  const { password, currentPassword } = change;
  if (password === undefined) return undefined;
  await check(ctx, plan(await requireAdministrator(ctx, id), change, ctx.now), change, password);
  if (isOneself(ctx, id)) await proveOwnPassword(ctx, 'currentPassword', currentPassword ?? '');
  return hashPassword(password, ctx.random);
}

function nameEvent({ before, after, unlock }: Plan) {
  if (unlock) return 'administrator_unlocked';
  return before.active && !after.active ? 'administrator_locked' : 'administrator_modified';
}

async function write(tx: Context, planned: Plan, passwordHash: string | undefined): Promise<StoredAdministrator> {
  const { before, after, difference, unlock } = planned;
  const password = passwordHash === undefined ? undefined : { passwordHash, now: tx.now };
  const stored = await explainRefusal(toWritten(after), () =>
    updateAdministrator(tx.db, before.ID, after, { unlock, password }),
  );
  if (difference || unlock) await recordChange(tx, nameEvent(planned), stored, difference);
  if (password) await recordChange(tx, 'administrator_password_changed', stored);
  if (before.mfaType !== 'none' && after.mfaType === 'none') {
    await switchOff(tx.db, before.ID);
    await recordSwitch(tx, 'mfa_switched_off', { id: before.ID, username: stored.username });
  }
  const locks = before.active && !after.active;
  if (password || locks) {
    const own = tx.actor.type === 'administrator' ? tx.actor.session.idHash : undefined;
    await deleteSessions(tx.db, before.ID, { but: own });
  }
  return stored;
}

/** Changes the fields that were sent. With `ifMatch`, only while the administrator is as the caller saw it. */
export async function modify(
  ctx: Context,
  { id, change, ifMatch }: { id: number; change: Change; ifMatch?: string | undefined },
): Promise<Administrator> {
  const passwordHash = await hashNew(ctx, id, change);
  const work = (tx: Context) =>
    keepFullAdministrator(tx, async () => {
      const before = await requireAdministrator(tx, id);
      requireMatch(ifMatch, toSettings(before), 'user');
      const planned = plan(before, change, tx.now);
      if (!planned.difference && !planned.unlock && passwordHash === undefined) return before;
      await check(tx, planned, change);
      return write(tx, planned, passwordHash);
    });
  const stored = await inTransaction(ctx, work, { guard: 'administrator', id });
  return present(ctx, stored);
}
