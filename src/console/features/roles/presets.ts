import type { Right } from '#contract/rights.ts';
import { rightsTree } from '#contract/rightsTree.ts';
import type { RightPath } from './rightPaths.ts';
import { isGranted, type RightField, type RoleValues, toField } from './roleForm.ts';

const { administratorRights, apikeyRights, administratorRoleRights } = rightsTree.platformRights;

/** What can be done to whom, as the matrix of the custom choice shows it. */
export const subjects = [
  { id: 'administratorRights', rights: administratorRights },
  { id: 'apikeyRights', rights: apikeyRights },
  { id: 'administratorRoleRights', rights: administratorRoleRights },
] as const;

export const verbs = ['view', 'create', 'edit', 'delete'] as const;

const beginnings: Record<(typeof verbs)[number], string> = {
  view: 'canView',
  create: 'canCreate',
  edit: 'canEdit',
  delete: 'canDelete',
};

/** The right to do something to a kind of subject. */
export function rightTo(verb: (typeof verbs)[number], { id, rights }: (typeof subjects)[number]): RightPath {
  const name = (rights as readonly string[]).find((each) => each.startsWith(beginnings[verb]));
  return `platformRights.${id}.${name}`;
}

/** The twelve rights over users, API keys and roles. */
export const peopleRights: readonly RightPath[] = subjects.flatMap((subject) =>
  verbs.map((verb) => rightTo(verb, subject)),
);

export const presets = ['ownAccount', 'users', 'usersAndApiKeys', 'everything'] as const;
export type Preset = (typeof presets)[number];

const viewRoles: Right = 'platformRights.administratorRoleRights.canViewAdministratorRoles';
const of = (...groups: string[]) => peopleRights.filter((path) => groups.some((group) => path.includes(`.${group}.`)));

/** Who gives roles to others has to see the roles there are. */
const contents: Record<Preset, { lesserOnly: boolean; rights: readonly RightPath[] }> = {
  ownAccount: { lesserOnly: false, rights: [] },
  users: { lesserOnly: true, rights: [...of('administratorRights'), viewRoles] },
  usersAndApiKeys: { lesserOnly: true, rights: [...of('administratorRights', 'apikeyRights'), viewRoles] },
  everything: { lesserOnly: false, rights: peopleRights },
};

/** What a preset makes of the fields that it is about; of rights that this manager does not have, nothing. */
export function presetValues(
  preset: Preset,
  values: RoleValues,
): Pick<RoleValues, 'lesserOnly'> & { [right: RightField]: boolean } {
  const { lesserOnly, rights } = contents[preset];
  const known = peopleRights.filter((path) => toField(path) in values);
  return { lesserOnly, ...Object.fromEntries(known.map((path) => [toField(path), rights.includes(path)])) };
}

/** The preset that the values are exactly; none: custom. */
export function presetOf(values: RoleValues): Preset | undefined {
  return presets.find((preset) =>
    Object.entries(presetValues(preset, values)).every(([name, value]) => values[name as keyof RoleValues] === value),
  );
}

/** The rights that a preset gives. */
export function grantedBy(preset: Preset): readonly RightPath[] {
  return contents[preset].rights;
}

/** Whether its holders may change roles, and so what others, and in the end they themselves, may do. */
export function editsRoles(values: RoleValues): boolean {
  return of('administratorRoleRights').some((path) => path !== viewRoles && isGranted(values, path));
}
