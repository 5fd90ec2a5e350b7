import type { Role } from '#contract/roles.ts';
import type { SearchFilter } from '#contract/search.ts';
import { requireRight } from '#manager/authorize.ts';
import type { Context } from '#manager/context.ts';
import { missingRole, rights } from './rules.ts';
import { findRole, listRoles, searchRoles } from './store.ts';

export async function list(ctx: Context): Promise<{ roles: Role[] }> {
  requireRight(ctx, rights.view);
  return { roles: await listRoles(ctx.db) };
}

export async function search(ctx: Context, filter: SearchFilter): Promise<{ roles: Role[] }> {
  requireRight(ctx, rights.view);
  return { roles: await searchRoles(ctx.db, filter) };
}

export async function describe(ctx: Context, id: number): Promise<Role> {
  requireRight(ctx, rights.view);
  const found = await findRole(ctx.db, id);
  if (!found) throw missingRole(id);
  return found;
}
