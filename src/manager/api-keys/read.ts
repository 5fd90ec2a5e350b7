import type { ApiKey, CurrentApiKey } from '#contract/apiKeys.ts';
import type { SearchFilter } from '#contract/search.ts';
import { requireKey } from '#manager/authorize.ts';
import type { Context } from '#manager/context.ts';
import { whileUnchanged } from '#manager/db/whileUnchanged.ts';
import { toURN } from '#manager/roles/store.ts';
import { unknownKey } from './rules.ts';
import { findApiKey, listApiKeys, searchApiKeys } from './store.ts';

/** More keys than these are read each time rather than held in memory. */
const mostKept = 5000;

const listAll = whileUnchanged(
  async (db) => ({ apiKeys: await listApiKeys(db) }),
  ({ apiKeys }) => apiKeys.length <= mostKept,
);

export async function list(ctx: Context): Promise<{ apiKeys: ApiKey[] }> {
  return listAll(ctx.db);
}

export async function search(ctx: Context, filter: SearchFilter): Promise<{ apiKeys: ApiKey[] }> {
  return { apiKeys: await searchApiKeys(ctx.db, filter) };
}

export async function describe(ctx: Context, id: number): Promise<ApiKey> {
  const key = await findApiKey(ctx.db, id);
  if (!key) throw unknownKey(id);
  return key;
}

/** Every key may look at itself, whatever its role. One tenant is all there is: number 0, without a GUID. */
export async function describeCurrent(ctx: Context): Promise<CurrentApiKey> {
  const { key, role } = requireKey(ctx);
  return { ...key, roleURN: toURN(role.name), tenantID: 0, tenantGUID: '' };
}
