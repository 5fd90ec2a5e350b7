import type { EventName } from '#contract/eventNames.ts';
import { record } from '#manager/audit.ts';
import type { Call } from '#manager/context.ts';
import type { StoredAdministrator } from './store.ts';

const verbs = {
  administrator_created: 'created',
  administrator_modified: 'changed',
  administrator_locked: 'locked out',
  administrator_unlocked: 'unlocked',
  administrator_password_changed: 'given a new password',
  administrator_deleted: 'deleted',
} as const satisfies Partial<Record<EventName, string>>;

/** Writes what happened to an administrator, within the transaction in which it happens. Never with a password. */
export async function recordChange(
  ctx: Call,
  event: keyof typeof verbs,
  { ID, username }: Pick<StoredAdministrator, 'ID' | 'username'>,
  change: { before?: object; after?: object } = {},
): Promise<void> {
  await record(ctx, {
    event,
    target: { type: 'administrator', id: ID, name: username },
    description: `The user ${username} (ID ${ID}) was ${verbs[event]}.`,
    ...change,
  });
}
