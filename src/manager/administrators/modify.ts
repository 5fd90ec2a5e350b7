import type * as z from 'zod/mini';
import { type Administrator, type administratorChange, ownFields } from '#contract/administrators.ts';
import { hashPassword } from '#manager/auth/passwords.ts';
import { requireRight } from '#manager/authorize.ts';
import { compareSettings } from '#manager/changes.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { requireMatch } from '#manager/etag.ts';
import { requireMayHandle } from '#manager/roles/confinement.ts';
import { explainRefusal } from '#manager/writes.ts';
import { recordChange } from './events.ts';
import { keepFullAdministrator } from './fullAdministrator.ts';
import { present } from './read.ts';
import { checkSettings, isOneself, missingAdministrator, ownAccount, toWritten } from './rules.ts';
import { mergeSettings, toSettings } from './settings.ts';
import { endSessions, findAdministratorByID, type StoredAdministrator, updateAdministrator } from './store.ts';

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

async function check(ctx: Context, planned: Plan, password: string | undefined): Promise<void> {
  await requireMayMake(ctx, planned);
  await checkSettings(ctx, planned.after, { before: planned.before, password });
}

async function requireAdministrator(ctx: Context, id: number): Promise<StoredAdministrator> {
  const stored = await findAdministratorByID(ctx.db, id);
  if (!stored) throw missingAdministrator(id);
  return stored;
}

/** The hash is made before the transaction, which would keep everybody waiting; and only when the change seems possible. */
async function hashNew(ctx: Context, id: number, change: Change): Promise<string | undefined> {
  if (change.password === undefined) return undefined;
  await check(ctx, plan(await requireAdministrator(ctx, id), change, ctx.now), change.password);
  return hashPassword(change.password, ctx.random);
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
  const locks = before.active && !after.active;
  if (password || locks) {
    const own = tx.actor.type === 'administrator' ? tx.actor.session.idHash : undefined;
    await endSessions(tx.db, before.ID, { but: own });
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
      await check(tx, planned, change.password);
      return write(tx, planned, passwordHash);
    });
  const stored = await inTransaction(ctx, work, { guard: 'administrator', id });
  return present(ctx, stored);
}
