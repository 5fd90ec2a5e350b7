import { fieldMatter, type Matter } from '#console/lib/recordConflict.ts';
import type { Role } from '#contract/roles.ts';
import type { RightPath } from './rightPaths.ts';
import { type RoleValues, toField } from './roleForm.ts';

type RoleMatter = Matter<RoleValues, Role>;

const field = (name: keyof RoleValues & string): RoleMatter => fieldMatter<RoleValues, typeof name>(name);

/** What is typed into these lists counts only where not all are covered. */
const computers: RoleMatter = {
  id: 'computers',
  fields: ['allComputers', 'computerIDs', 'computerGroupIDs'],
  meaning: ({ allComputers, computerIDs, computerGroupIDs }) =>
    allComputers ? '' : JSON.stringify([computerIDs, computerGroupIDs]),
};

const policies: RoleMatter = {
  id: 'policies',
  fields: ['allPolicies', 'policyIDs'],
  meaning: ({ allPolicies, policyIDs }) => (allPolicies ? '' : JSON.stringify([policyIDs])),
};

/** In what two people who edit a role can differ: each right is a matter of its own. */
export function roleMatters(paths: readonly RightPath[]): readonly RoleMatter[] {
  return [
    field('name'),
    field('description'),
    field('allowUserInterface'),
    field('allowWebService'),
    computers,
    policies,
    field('lesserOnly'),
    ...paths.map((path) => field(toField(path))),
  ];
}
