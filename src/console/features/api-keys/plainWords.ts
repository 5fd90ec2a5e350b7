import { type RoleArea, type RoleReach, roleReach } from '#console/lib/roleInWords.ts';
import type { Role } from '#contract/roles.ts';

const kinds = ['change', 'see', 'nothing'] as const;

/** One line of what a key can and cannot do with a role: areas, of which some may be reached in part. */
export interface ReachLine {
  kind: (typeof kinds)[number];
  areas: readonly { area: RoleArea; partly: boolean }[];
}

const kindOf = (reach: RoleReach): ReachLine['kind'] => (reach === 'part' ? 'change' : reach);

/** What a key with a role can and cannot do, in at most three lines. */
export function reachLines(role: Pick<Role, 'rights'>): ReachLine[] {
  const found = [...roleReach(role)];
  return kinds
    .map((kind) => ({
      kind,
      areas: found
        .filter(([, reach]) => kindOf(reach) === kind)
        .map(([area, reach]) => ({ area, partly: reach === 'part' })),
    }))
    .filter(({ areas }) => areas.length > 0);
}
