import type { Kysely } from 'kysely';
import { type Rights, rights } from '#contract/rights.ts';
import { mergeRights } from '#contract/rightsTree.ts';
import type { Role } from '#contract/roles.ts';
import type { SearchFilter } from '#contract/search.ts';
import type { Database, RoleRow } from '#manager/db/tables.ts';
import { createTemplate } from '#manager/db/template.ts';
import type { FieldTable } from '#manager/search/fields.ts';
import { applyFilter } from '#manager/search/where.ts';
import { canonicalName, foldText } from '#manager/text.ts';
import type { Settings } from './settings.ts';

/** What roles can be searched by. */
export const roleFields: FieldTable = {
  name: { kind: 'string', column: 'name_key' },
  description: { kind: 'string', column: 'description_key' },
  immutable: { kind: 'boolean', column: 'immutable' },
  allComputers: { kind: 'boolean', column: 'all_computers' },
  allPolicies: { kind: 'boolean', column: 'all_policies' },
  allowUserInterface: { kind: 'boolean', column: 'allow_user_interface' },
  allowWebService: { kind: 'boolean', column: 'allow_web_service' },
  canOnlyManipulateUsersWithEqualOrLesserRights: { kind: 'boolean', column: 'lesser_only' },
};

function toIDs(json: string | null): number[] {
  return json === null ? [] : JSON.parse(json);
}

/** The role's name for programs. */
export function toURN(name: string): string {
  return `urn:tmds:identity::0:role/${name}`;
}

/** The whole tree, whatever rights were known when it was written. */
function toRights(json: string): Rights {
  return mergeRights(rights.parse(JSON.parse(json)), {});
}

function toRole(row: RoleRow): Role {
  const allComputers = row.all_computers === 1;
  const allPolicies = row.all_policies === 1;
  // In the order of the contract, which is that of the answers.
  return {
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
    rights: toRights(row.rights),
    ID: row.id,
  };
}

function toIDText(ids: number[] | undefined): string | null {
  return ids === undefined ? null : JSON.stringify(ids);
}

function toSettingsRow(settings: Settings) {
  return {
    name: settings.name,
    name_key: canonicalName(settings.name),
    description: settings.description,
    description_key: foldText(settings.description),
    lesser_only: settings.canOnlyManipulateUsersWithEqualOrLesserRights ? 1 : 0,
    all_computers: settings.allComputers ? 1 : 0,
    all_policies: settings.allPolicies ? 1 : 0,
    computer_ids: toIDText(settings.computerIDs),
    computer_group_ids: toIDText(settings.computerGroupIDs),
    policy_ids: toIDText(settings.policyIDs),
    allow_user_interface: settings.allowUserInterface ? 1 : 0,
    allow_web_service: settings.allowWebService ? 1 : 0,
    rights: JSON.stringify(settings.rights),
  } as const;
}

/** Throws the database's error for a name that is taken. */
export async function insertRole(db: Kysely<Database>, settings: Settings): Promise<Role> {
  const row = await db
    .insertInto('role')
    .values({ ...toSettingsRow(settings), immutable: 0 })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRole(row);
}

/** Whoever is on the way with the role is judged anew. Throws the database's error for a name that is taken. */
export async function updateRole(db: Kysely<Database>, id: number, settings: Settings): Promise<Role> {
  const row = await db
    .updateTable('role')
    .set((column) => ({ ...toSettingsRow(settings), version: column('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRole(row);
}

/** Throws the database's error while somebody has the role. */
export async function deleteRole(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('role').where('id', '=', id).execute();
}

/** How many have the role. */
export async function countHolders(db: Kysely<Database>, id: number): Promise<{ users: number; apiKeys: number }> {
  const count = async (table: 'administrator' | 'api_key') => {
    const { holders } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('holders'))
      .where('role_id', '=', id)
      .executeTakeFirstOrThrow();
    return holders;
  };
  return { users: await count('administrator'), apiKeys: await count('api_key') };
}

export async function findRole(db: Kysely<Database>, id: number): Promise<Role | undefined> {
  const row = await db.selectFrom('role').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRole(row);
}

const existing = createTemplate((db, { id }: { id: number }) =>
  db.selectFrom('role').select('id').where('id', '=', id),
);

export async function hasRole(db: Kysely<Database>, id: number): Promise<boolean> {
  const { rows } = await db.executeQuery(existing(db, { id }));
  return rows.length > 0;
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
