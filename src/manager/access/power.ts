import { flattenRights, type Right, type Rights } from '#contract/rights.ts';
import { allRights, buildRights } from '#contract/rightsTree.ts';
import type { TestBed } from '#manager/testing.ts';

/** What a role may do, as far as it counts here. */
export interface Power {
  rights: Rights;
  confined: boolean;
}

const everyRight = Object.keys(flattenRights(allRights)) as Right[];

/** Rights that decide who reaches whom, and some that decide nothing. */
export const someRights = everyRight.filter((right) =>
  /\.(administratorRights|administratorRoleRights|apikeyRights|settingRights|alertRights)\./.test(right),
);

const reaching = /\.(administratorRights|administratorRoleRights|apikeyRights)\.can(Create|Delete|Edit)/;

export const rightsOf = (names: readonly Right[]): Rights => buildRights((right) => names.includes(right));

function grantedBy({ rights }: Power): string[] {
  const leaves = Object.entries(flattenRights(rights));
  return leaves.filter(([, granted]) => granted).map(([name]) => name);
}

/** Written anew, not as the manager has it: a right that the other lacks, or a way out of its confinement. */
export function exceeds(power: Power, other: Power): boolean {
  const limit = new Set(grantedBy(other));
  const own = grantedBy(power);
  const isFreed = other.confined && !power.confined && own.some((right) => reaching.test(right));
  return isFreed || own.some((right) => !limit.has(right));
}

/** Whether the role grants every right there is, to whoever may come in, without confinement. */
export function isWhole(power: Power): boolean {
  return !power.confined && grantedBy(power).length === everyRight.length;
}

/** The power of each role, by its ID. */
export async function readPowers({ db }: TestBed): Promise<Map<number, Power>> {
  const rows = await db.selectFrom('role').select(['id', 'rights', 'lesser_only']).execute();
  return new Map(rows.map((row) => [row.id, { rights: JSON.parse(row.rights), confined: row.lesser_only === 1 }]));
}
