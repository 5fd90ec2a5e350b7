import type { Kysely } from 'kysely';
import type { Right } from '#contract/rights.ts';
import { buildRights } from '#contract/rightsTree.ts';
import type { Database } from '#manager/db/tables.ts';
import { canonicalName, foldText } from '#manager/text.ts';

interface DemoRole {
  name: string;
  description: string;
  lesserOnly?: boolean;
  grant: (right: Right) => boolean;
}

const startsWith = (...starts: string[]) => {
  return (right: Right) => starts.some((start) => right.startsWith(start));
};

const demoRoles: readonly DemoRole[] = [
  {
    name: 'Agent Deployment',
    description: 'Adds computers and gives them their policy.',
    grant: startsWith('platformRights.computerRights.', 'platformRights.policyRights.canViewOtherPolicies'),
  },
  {
    name: 'Inventory',
    description: 'Reads computers, groups and system information.',
    grant: startsWith('platformRights.computerRights.canView', 'platformRights.systemInformationRights.canView'),
  },
  {
    name: 'Policy Editor',
    description: 'Edits policies and the lists they use.',
    grant: startsWith(
      'platformRights.policyRights.',
      'platformRights.iplistRights.',
      'platformRights.portListRights.',
      'antiMalwareRights.',
    ),
  },
  {
    name: 'Key Operator',
    description: 'Hands out API keys that may do no more than it may.',
    lesserOnly: true,
    grant: startsWith(
      'platformRights.apikeyRights.',
      'platformRights.administratorRoleRights.canViewAdministratorRoles',
      'platformRights.computerRights.canView',
      'platformRights.policyRights.canViewOtherPolicies',
    ),
  },
];

/** Adds roles of the kind that people make for themselves; the IDs by name. */
export async function insertRoles(db: Kysely<Database>): Promise<Map<string, number>> {
  const rows = demoRoles.map(({ name, description, lesserOnly = false, grant }) => ({
    name,
    name_key: canonicalName(name),
    description,
    description_key: foldText(description),
    immutable: 0 as const,
    lesser_only: lesserOnly ? (1 as const) : (0 as const),
    all_computers: 1 as const,
    all_policies: 1 as const,
    allow_user_interface: 1 as const,
    allow_web_service: 1 as const,
    rights: JSON.stringify(buildRights(grant)),
  }));
  const inserted = await db.insertInto('role').values(rows).returning(['id', 'name']).execute();
  return new Map(inserted.map(({ id, name }) => [name, id]));
}
