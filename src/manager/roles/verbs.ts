import type { Role } from '#contract/roles.ts';
import type { SearchFilter } from '#contract/search.ts';
import { requireRight } from '#manager/authorize.ts';
import type { Context } from '#manager/context.ts';
import { notFound } from '#manager/errors.ts';
import { findRole, listRoles, searchRoles } from './store.ts';

const viewRight = 'platformRights.administratorRoleRights.canViewAdministratorRoles';

export async function list(ctx: Context): Promise<{ roles: Role[] }> {
  requireRight(ctx, viewRight);
  return { roles: await listRoles(ctx.db) };
}

export async function search(ctx: Context, filter: SearchFilter): Promise<{ roles: Role[] }> {
  requireRight(ctx, viewRight);
  return { roles: await searchRoles(ctx.db, filter) };
}

export async function describe(ctx: Context, id: number): Promise<Role> {
  requireRight(ctx, viewRight);
  const found = await findRole(ctx.db, id);
  if (!found) throw notFound(`The role with the ID ${id}`);
  return found;
}
