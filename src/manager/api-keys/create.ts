import type * as z from 'zod/mini';
import type { ApiKeyWithSecret, newApiKey } from '#contract/apiKeys.ts';
import { formatSecretKey, generateSecret, hashSecret } from '#manager/auth/secrets.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { readSettings } from '#manager/settings/store.ts';
import { explainRefusal } from '#manager/writes.ts';
import { recordChange, toSettings } from './events.ts';
import { endOfLifetime } from './lifetime.ts';
import { checkSettings, toExpiryDate, toWritten } from './rules.ts';
import { insertApiKey, type Settings } from './store.ts';

/** Creates a key. Its answer is the only place where the secret key is ever seen. */
export async function create(ctx: Context, input: z.output<typeof newApiKey>): Promise<ApiKeyWithSecret> {
  const given: Settings = {
    keyName: input.keyName,
    description: input.description ?? '',
    locale: input.locale ?? 'en-US',
    roleID: input.roleID,
    timeZone: input.timeZone ?? ctx.actor.timeZone,
    active: input.active ?? true,
    expiryDate: toExpiryDate(input.expiryDate),
  };
  const secret = generateSecret(ctx.random);
  const key = await inTransaction(ctx, async (tx) => {
    const lifetimeEnd = endOfLifetime(tx.now, (await readSettings(tx.db)).apiKeyLifetime.maximum);
    const settings = { ...given, expiryDate: given.expiryDate ?? lifetimeEnd };
    await checkSettings(tx, settings, { lifetimeEnd });
    const created = await explainRefusal(toWritten(settings), () =>
      insertApiKey(tx.db, settings, { secretHash: hashSecret(secret), created: ctx.now }),
    );
    await recordChange(tx, 'api_key_created', created, { after: toSettings(created) });
    return created;
  });
  return { ...key, secretKey: formatSecretKey(key.ID, secret) };
}
