import type * as z from 'zod/mini';
import { isEqualOrLesser } from '#contract/equalOrLesser.ts';
import type { Role, roleChange } from '#contract/roles.ts';
import { keepFullAdministrator } from '#manager/administrators/fullAdministrator.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { forbidden } from '#manager/errors.ts';
import { requireMatch } from '#manager/etag.ts';
import { explainRefusal } from '#manager/writes.ts';
import { requireEqualOrLesser } from './confinement.ts';
import { compareRoles, recordChange } from './events.ts';
import { missingRole, refuseImmutable, toWritten } from './rules.ts';
import { mergeSettings, type Settings, toSettings } from './settings.ts';
import { findRole, updateRole } from './store.ts';

/** Nobody gives more power to the own role: somebody else has to. */
function refuseRaisingItself({ actor }: Context, before: Role, after: Settings): void {
  if (actor.role.id !== before.ID || isEqualOrLesser(after, before)) return;
  throw forbidden('You cannot give more power to your own role. Ask another administrator.');
}

async function apply(tx: Context, before: Role, after: Settings): Promise<Role> {
  const difference = compareRoles(before, after);
  if (!difference) return before;
  refuseImmutable(before);
  requireEqualOrLesser(tx, before);
  requireEqualOrLesser(tx, after);
  refuseRaisingItself(tx, before, after);
  const role = await explainRefusal(toWritten(after), () => updateRole(tx.db, before.ID, after));
  await recordChange(tx, 'role_modified', role, difference);
  return role;
}

/** Changes the fields, and of the rights the leaves, that were sent. With `ifMatch`, only while the role is as the caller saw it. */
export async function modify(
  ctx: Context,
  { id, change, ifMatch }: { id: number; change: z.output<typeof roleChange>; ifMatch?: string | undefined },
): Promise<Role> {
  const work = (tx: Context) =>
    keepFullAdministrator(tx, async () => {
      const before = await findRole(tx.db, id);
      if (!before) throw missingRole(id);
      requireMatch(ifMatch, toSettings(before), 'role');
      return apply(tx, before, mergeSettings(before, change));
    });
  return inTransaction(ctx, work, { guard: 'role', id });
}
