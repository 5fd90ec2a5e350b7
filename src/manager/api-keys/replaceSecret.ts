import type { ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { formatSecretKey, generateSecret, hashSecret } from '#manager/auth/secrets.ts';
import { requireKey } from '#manager/authorize.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { requireMayHandle } from '#manager/roles/confinement.ts';
import { recordChange } from './events.ts';
import { unknownKey } from './rules.ts';
import { findApiKey, updateSecret } from './store.ts';

/** Gives a key a new secret. The old one is refused from the next call on. */
export async function replaceSecret(ctx: Context, id: number): Promise<ApiKeyWithSecret> {
  const secret = generateSecret(ctx.random);
  const work = async (tx: Context) => {
    const found = await findApiKey(tx.db, id);
    if (!found) throw unknownKey(id);
    await requireMayHandle(tx, found.roleID);
    const replaced = await updateSecret(tx.db, id, { secretHash: hashSecret(secret), created: tx.now });
    await recordChange(tx, 'api_key_secret_replaced', replaced);
    return replaced;
  };
  const key = await inTransaction(ctx, work, { guard: 'api_key', id });
  return { ...key, secretKey: formatSecretKey(id, secret) };
}

export async function replaceCurrentSecret(ctx: Context): Promise<ApiKeyWithSecret> {
  return replaceSecret(ctx, requireKey(ctx).id);
}
