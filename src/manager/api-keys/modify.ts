import type * as z from 'zod/mini';
import type { ApiKey, apiKeyChange } from '#contract/apiKeys.ts';
import { requireKey } from '#manager/authorize.ts';
import { compareSettings } from '#manager/changes.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { forbidden } from '#manager/errors.ts';
import { requireMatch } from '#manager/etag.ts';
import { requireMayHandle } from '#manager/roles/confinement.ts';
import { explainRefusal } from '#manager/writes.ts';
import { recordChange, toSettings } from './events.ts';
import { checkSettings, toExpiryDate, toWritten, unknownKey } from './rules.ts';
import { findApiKey, type Settings, updateSettings } from './store.ts';

type Change = z.output<typeof apiKeyChange>;

/** No expiry asked for is the latest there may be; where there was none, it is no change. */
function mergeExpiry(before: ApiKey, sent: number | null | undefined): number | undefined {
  if (sent === undefined) return before.expiryDate;
  return toExpiryDate(sent) ?? (before.expiryDate === undefined ? undefined : before.lifetimeEnd);
}

function merge(before: ApiKey, change: Change): Settings {
  const { keyName, description, locale, roleID, timeZone, active, expiryDate } = change;
  return {
    keyName: keyName ?? before.keyName,
    description: description ?? before.description,
    locale: locale ?? before.locale,
    roleID: roleID ?? before.roleID,
    timeZone: timeZone ?? before.timeZone,
    active: active ?? before.active,
    expiryDate: mergeExpiry(before, expiryDate),
  };
}

/** `active: true` lifts either lock, the administrator's and the manager's own, and starts the count afresh. */
function lifts(before: ApiKey, change: Change, now: number): boolean {
  return change.active === true && (!before.active || (before.unlockTime !== undefined && now < before.unlockTime));
}

function nameEvent(before: ApiKey, after: Settings, unlock: boolean) {
  if (unlock) return 'api_key_unlocked';
  return before.active && !after.active ? 'api_key_locked' : 'api_key_modified';
}

async function apply(tx: Context, before: ApiKey, change: Change): Promise<ApiKey> {
  const settings = merge(before, change);
  const unlock = lifts(before, change, tx.now);
  const difference = compareSettings({ ...toSettings(before) }, { ...toSettings(settings) });
  if (!difference && !unlock) return before;
  await checkSettings(tx, settings, { before, lifetimeEnd: before.lifetimeEnd });
  const after = await explainRefusal(toWritten(settings), () => updateSettings(tx.db, before.ID, settings, { unlock }));
  await recordChange(tx, nameEvent(before, settings, unlock), after, difference);
  return after;
}

/** A key changes itself, under whichever address, but for what would raise it: its role, its lock and its expiry. */
function refuseRaisingItself({ actor }: Context, before: ApiKey, change: Change): void {
  if (actor.type !== 'api_key' || actor.id !== before.ID) return;
  const { roleID, active, expiryDate } = merge(before, change);
  if (roleID === before.roleID && active === before.active && expiryDate === before.expiryDate) return;
  throw forbidden('An API key cannot change its own role, lock or expiry date. Ask an administrator.');
}

/** Changes the fields that were sent. With `ifMatch`, only while the key is as the caller saw it. */
export async function modify(
  ctx: Context,
  { id, change, ifMatch }: { id: number; change: Change; ifMatch?: string | undefined },
): Promise<ApiKey> {
  const work = async (tx: Context) => {
    const before = await findApiKey(tx.db, id);
    if (!before) throw unknownKey(id);
    await requireMayHandle(tx, before.roleID);
    refuseRaisingItself(tx, before, change);
    requireMatch(ifMatch, toSettings(before), 'API key');
    return apply(tx, before, change);
  };
  return inTransaction(ctx, work, { guard: 'api_key', id });
}

export async function modifyCurrent(ctx: Context, change: Change): Promise<ApiKey> {
  return modify(ctx, { id: requireKey(ctx).id, change });
}
