import type { Role } from '#contract/roles.ts';
import type { SearchFilter } from '#contract/search.ts';
import type { Context } from '#manager/context.ts';
import { missingRole } from './rules.ts';
import { findRole, listRoles, searchRoles } from './store.ts';

export async function list(ctx: Context): Promise<{ roles: Role[] }> {
  return { roles: await listRoles(ctx.db) };
}

export async function search(ctx: Context, filter: SearchFilter): Promise<{ roles: Role[] }> {
  return { roles: await searchRoles(ctx.db, filter) };
}

export async function describe(ctx: Context, id: number): Promise<Role> {
  const found = await findRole(ctx.db, id);
  if (!found) throw missingRole(id);
  return found;
}
