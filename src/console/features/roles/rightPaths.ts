import type { RightsChange } from '#contract/rightsChange.ts';

/** A right by its full path, as the manager names it: `platformRights.contactRights.canViewContacts`. It may be one we do not know. */
export type RightPath = string;

export interface RightGroup {
  /** `platformRights.contactRights` */
  id: string;
  rights: readonly RightPath[];
}

export interface RightArea {
  /** `platformRights` */
  id: string;
  groups: readonly RightGroup[];
}

/** The last part of a path: what the manager calls the thing itself. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('.'));

const verbs = ['canView', 'canCreate', 'canEdit'];

/** First what lets one look, then make, then change; what takes away comes last. */
function rank(path: RightPath): number {
  const name = lastName(path);
  const place = verbs.findIndex((verb) => name.startsWith(verb));
  if (place >= 0) return place;
  return name.startsWith('canDelete') ? verbs.length + 1 : verbs.length;
}

/** The rights by area and group, in the manager's order; within a group, in the order of what they let one do. */
export function toAreas(paths: readonly RightPath[]): RightArea[] {
  const groups = [...Map.groupBy(paths, parentOf)].map(([id, rights]) => ({
    id,
    rights: rights.toSorted((one, other) => rank(one) - rank(other)),
  }));
  return [...Map.groupBy(groups, ({ id }) => parentOf(id))].map(([id, groups]) => ({ id, groups }));
}

/** The tabs of the window that show rights. */
export type RightsTab = 'computers' | 'policies' | 'people' | 'other';

const tabOfGroup: Readonly<Record<string, RightsTab>> = {
  'platformRights.computerRights': 'computers',
  'platformRights.policyRights': 'policies',
  'platformRights.administratorRights': 'people',
  'platformRights.administratorRoleRights': 'people',
  'platformRights.apikeyRights': 'people',
};

/** The tab that a right is on; one that we do not know is among the others. */
export function tabOf(path: RightPath): RightsTab {
  const group = parentOf(path);
  return Object.hasOwn(tabOfGroup, group) ? (tabOfGroup[group] ?? 'other') : 'other';
}

/** The rights as they cross the wire. */
export function toTree(grants: Iterable<readonly [RightPath, boolean]>): RightsChange {
  const areas = Map.groupBy(grants, ([path]) => parentOf(parentOf(path)));
  return Object.fromEntries(
    [...areas].map(([area, inArea]) => {
      const groups = Map.groupBy(inArea, ([path]) => lastName(parentOf(path)));
      const byName = (inGroup: (readonly [RightPath, boolean])[]) =>
        Object.fromEntries(inGroup.map(([path, granted]) => [lastName(path), granted]));
      return [area, Object.fromEntries([...groups].map(([group, inGroup]) => [group, byName(inGroup)]))];
    }),
  );
}
