import type { ApiKey } from '#contract/apiKeys.ts';
import type { EventName } from '#contract/eventNames.ts';
import { record } from '#manager/audit.ts';
import type { Context } from '#manager/context.ts';
import type { Settings } from './store.ts';

const verbs = {
  api_key_created: 'created',
  api_key_modified: 'changed',
  api_key_locked: 'locked out',
  api_key_unlocked: 'unlocked',
  api_key_deleted: 'deleted',
  api_key_secret_replaced: 'given a new secret key',
} as const satisfies Partial<Record<EventName, string>>;

/** Writes what happened to a key, within the transaction in which it happens. */
export async function recordChange(
  ctx: Context,
  event: keyof typeof verbs,
  { ID, keyName }: Pick<ApiKey, 'ID' | 'keyName'>,
  change: { before?: object; after?: object } = {},
): Promise<void> {
  await record(ctx, {
    event,
    target: { type: 'api_key', id: ID, name: keyName },
    description: `The API key ${keyName} (ID ${ID}) was ${verbs[event]}.`,
    ...change,
  });
}

/** The settings of a key, out of everything that is known about it. */
export function toSettings(key: Settings): Settings {
  const { keyName, description, locale, roleID, timeZone, active, expiryDate } = key;
  return { keyName, description, locale, roleID, timeZone, active, expiryDate };
}
