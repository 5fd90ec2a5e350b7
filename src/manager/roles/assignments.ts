import type { Kysely } from 'kysely';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { type Endpoint, rightOf } from '#contract/endpoint.ts';
import { hasRight } from '#contract/rights.ts';
import type { RoleAssignment } from '#contract/roleAssignments.ts';
import type { Context } from '#manager/context.ts';
import type { Database } from '#manager/db/tables.ts';

/** How many rows each role has, read from the index on it; roles without any are not among them. */
async function countByRole(db: Kysely<Database>, table: 'administrator' | 'api_key'): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom(table)
    .select(({ fn }) => ['role_id', fn.countAll<number>().as('holders')])
    .groupBy('role_id')
    .execute();
  return new Map(rows.map(({ role_id, holders }) => [role_id, holders]));
}

/** For every role, how many users and API keys have it: as far as the caller may list them. */
export async function listAssignments({ db, actor }: Context): Promise<{ assignments: RoleAssignment[] }> {
  const maySee = (endpoint: Endpoint) => {
    const right = rightOf(endpoint);
    return right === undefined || hasRight(actor.role.rights, right);
  };
  const roles = await db.selectFrom('role').select('id').orderBy('name_key').execute();
  const users = maySee(administratorEndpoints.list) ? await countByRole(db, 'administrator') : undefined;
  const apiKeys = maySee(apiKeyEndpoints.list) ? await countByRole(db, 'api_key') : undefined;
  const assignments = roles.map(({ id }) => ({
    roleID: id,
    ...(users && { administrators: users.get(id) ?? 0 }),
    ...(apiKeys && { apiKeys: apiKeys.get(id) ?? 0 }),
  }));
  return { assignments };
}
