import { reachingRights } from '#contract/equalOrLesser.ts';
import { hasRight } from '#contract/rights.ts';
import type { Role } from '#contract/roles.ts';

/** What rights are about, in the order in which people ask. */
export const roleAreas = ['computers', 'policies', 'operations', 'system', 'users', 'apiKeys', 'tenants'] as const;
export type RoleArea = (typeof roleAreas)[number];

/** `part`: some of what there is to change. */
export type RoleReach = 'change' | 'part' | 'see' | 'nothing';

const platformAreas: Readonly<Record<string, RoleArea>> = {
  administratorRights: 'users',
  administratorRoleRights: 'users',
  apikeyRights: 'apiKeys',
  computerRights: 'computers',
  agentVersionControlRights: 'computers',
  assetValueRights: 'computers',
  scanCacheRights: 'computers',
  taggingRights: 'computers',
  policyRights: 'policies',
  portListRights: 'policies',
  iplistRights: 'policies',
  scheduleRights: 'policies',
  alertConfigurationRights: 'operations',
  alertRights: 'operations',
  contactRights: 'operations',
  diagnosticRights: 'operations',
  scheduledTaskRights: 'operations',
  multiTenantRights: 'tenants',
};

/** Where a group of rights belongs; one that is not known is about the system. */
function areaOf(branch: string, group: string): RoleArea {
  if (branch === 'hostedServiceRights') return 'tenants';
  return branch === 'platformRights' ? (platformAreas[group] ?? 'system') : 'policies';
}

function reachOf(leaves: readonly { name: string; granted: boolean }[]): RoleReach {
  const granted = leaves.filter((leaf) => leaf.granted);
  if (granted.length === leaves.length) return 'change';
  if (granted.some(({ name }) => !name.startsWith('canView'))) return 'part';
  return granted.length > 0 ? 'see' : 'nothing';
}

/** How far a role reaches in each area. What the manager has no rights for is left out. */
export function roleReach({ rights }: Pick<Role, 'rights'>): ReadonlyMap<RoleArea, RoleReach> {
  const leaves = Object.entries(rights).flatMap(([branch, groups]) =>
    Object.entries(groups).flatMap(([group, names]) =>
      Object.entries(names).map(([name, granted]) => ({ area: areaOf(branch, group), name, granted })),
    ),
  );
  const byArea = Map.groupBy(leaves, ({ area }) => area);
  return new Map(
    roleAreas.flatMap((area) => {
      const found = byArea.get(area);
      return found ? [[area, reachOf(found)] as const] : [];
    }),
  );
}

/** Whether whoever has the role can get at more than it grants: by making or changing users, keys or roles. */
export function canRaiseItself(role: Pick<Role, 'rights' | 'canOnlyManipulateUsersWithEqualOrLesserRights'>): boolean {
  if (role.canOnlyManipulateUsersWithEqualOrLesserRights) return false;
  return reachingRights.some((right) => hasRight(role.rights, right));
}
