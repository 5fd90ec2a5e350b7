import type { Kysely } from 'kysely';
import { type Rights, rights } from '#contract/rights.ts';
import type { Role } from '#contract/roles.ts';
import type { SearchFilter } from '#contract/search.ts';
import type { Database, RoleRow } from '#manager/db/tables.ts';
import type { FieldTable } from '#manager/search/fields.ts';
import { applyFilter } from '#manager/search/where.ts';

/** What roles can be searched by. */
export const roleFields: FieldTable = {
  name: { kind: 'string', column: 'name_key' },
  description: { kind: 'string', column: 'description_key' },
  immutable: { kind: 'boolean', column: 'immutable' },
  allComputers: { kind: 'boolean', column: 'all_computers' },
  allPolicies: { kind: 'boolean', column: 'all_policies' },
  allowUserInterface: { kind: 'boolean', column: 'allow_user_interface' },
  allowWebService: { kind: 'boolean', column: 'allow_web_service' },
};

function toIDs(json: string | null): number[] {
  return json === null ? [] : JSON.parse(json);
}

/** The role's name for programs. */
export function toURN(name: string): string {
  return `urn:tmds:identity::0:role/${name}`;
}

function toRole(row: RoleRow): Role {
  const allComputers = row.all_computers === 1;
  const allPolicies = row.all_policies === 1;
  return {
    ID: row.id,
    name: row.name,
    description: row.description,
    urn: toURN(row.name),
    immutable: row.immutable === 1,
    canOnlyManipulateUsersWithEqualOrLesserRights: row.lesser_only === 1,
    allComputers,
    ...(allComputers ? {} : { computerIDs: toIDs(row.computer_ids), computerGroupIDs: toIDs(row.computer_group_ids) }),
    allPolicies,
    ...(allPolicies ? {} : { policyIDs: toIDs(row.policy_ids) }),
    allowUserInterface: row.allow_user_interface === 1,
    allowWebService: row.allow_web_service === 1,
    rights: JSON.parse(row.rights),
  };
}

export async function findRole(db: Kysely<Database>, id: number): Promise<Role | undefined> {
  const row = await db.selectFrom('role').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRole(row);
}

export async function listRoles(db: Kysely<Database>): Promise<Role[]> {
  const rows = await db.selectFrom('role').selectAll().orderBy('name_key').execute();
  return rows.map(toRole);
}

export async function searchRoles(db: Kysely<Database>, filter: SearchFilter): Promise<Role[]> {
  const rows = await applyFilter(db.selectFrom('role').selectAll(), filter, roleFields).execute();
  return rows.map(toRole);
}

/** Gives the rights of a role; parsed once for each version of it, not once for each call. */
export type RightsReader = (db: Kysely<Database>, roleID: number, version: number) => Promise<Rights>;

export function createRightsReader(): RightsReader {
  const kept = new Map<number, { version: number; rights: Rights }>();
  return async (db, roleID, version) => {
    const known = kept.get(roleID);
    if (known?.version === version) return known.rights;
    const row = await db
      .selectFrom('role')
      .select(['rights', 'version'])
      .where('id', '=', roleID)
      .executeTakeFirstOrThrow();
    const fresh = { version: row.version, rights: rights.parse(JSON.parse(row.rights)) };
    kept.set(roleID, fresh);
    return fresh.rights;
  };
}
