import { type FieldMap, type FieldProblem, toProblem } from '#console/lib/recordRefusal.ts';
import { reachingRights } from '#contract/equalOrLesser.ts';
import { toFieldErrors } from '#contract/errors.ts';
import { flattenRights } from '#contract/rights.ts';
import { type NewRole, newRole, type Role, type RoleChange, roleChange } from '#contract/roles.ts';
import { formatIDs, parseIDs } from './idList.ts';
import type { Limits } from './limits.ts';
import { type RightPath, toTree } from './rightPaths.ts';

/** The field of the form for a right. Not by its bare path: in a form's field name a dot leads into an object. */
export type RightField = `right/${string}`;

interface RoleSettings {
  name: string;
  description: string;
  allowUserInterface: boolean;
  allowWebService: boolean;
  /** Its holders handle only users and API keys with equal or lesser rights. */
  lesserOnly: boolean;
  allComputers: boolean;
  /** IDs as they are typed. */
  computerIDs: string;
  computerGroupIDs: string;
  allPolicies: boolean;
  policyIDs: string;
}

/** A role as its window edits it: one field for each right, so that two people who change different ones are in no conflict. */
export type RoleValues = RoleSettings & { [right: RightField]: boolean };

type Problem = FieldProblem<keyof RoleValues & string>;

export const settingFields = [
  'name',
  'description',
  'allowUserInterface',
  'allowWebService',
  'lesserOnly',
  'allComputers',
  'computerIDs',
  'computerGroupIDs',
  'allPolicies',
  'policyIDs',
] as const satisfies readonly (keyof RoleSettings)[];

export function toField(path: RightPath): RightField {
  return `right/${path.replaceAll('.', '/')}`;
}

/** The paths of all rights that a role carries, granted or not. */
export function pathsOf({ rights }: Pick<Role, 'rights'>): RightPath[] {
  return Object.keys(flattenRights(rights));
}

export function toValues(role: Role): RoleValues {
  const rights = Object.entries(flattenRights(role.rights)).map(([path, granted]) => [toField(path), granted]);
  return {
    name: role.name,
    description: role.description,
    allowUserInterface: role.allowUserInterface,
    allowWebService: role.allowWebService,
    lesserOnly: role.canOnlyManipulateUsersWithEqualOrLesserRights,
    allComputers: role.allComputers,
    computerIDs: formatIDs(role.computerIDs),
    computerGroupIDs: formatIDs(role.computerGroupIDs),
    allPolicies: role.allPolicies,
    policyIDs: formatIDs(role.policyIDs),
    ...Object.fromEntries<boolean>(rights as [RightField, boolean][]),
  };
}

/** What a new role begins with: it lets its holders in, and nothing else. As confined as the role of whoever makes it. */
export function newValues(caller: Role): RoleValues {
  const rights = pathsOf(caller).map((path) => [toField(path), false]);
  return {
    name: '',
    description: '',
    allowUserInterface: true,
    allowWebService: true,
    lesserOnly: caller.canOnlyManipulateUsersWithEqualOrLesserRights,
    allComputers: true,
    computerIDs: '',
    computerGroupIDs: '',
    allPolicies: true,
    policyIDs: '',
    ...Object.fromEntries<boolean>(rights as [RightField, boolean][]),
  };
}

export function isGranted(values: RoleValues, path: RightPath): boolean {
  return values[toField(path)] === true;
}

/** How many of these rights are granted. */
export function countGranted(values: RoleValues, paths: readonly RightPath[]): number {
  return paths.filter((path) => isGranted(values, path)).length;
}

function toSettings(values: RoleValues) {
  const { allComputers, allPolicies } = values;
  return {
    name: values.name.trim(),
    description: values.description,
    canOnlyManipulateUsersWithEqualOrLesserRights: values.lesserOnly,
    allComputers,
    ...(!allComputers && {
      computerIDs: parseIDs(values.computerIDs, 1) ?? [],
      computerGroupIDs: parseIDs(values.computerGroupIDs, 0) ?? [],
    }),
    allPolicies,
    ...(!allPolicies && { policyIDs: parseIDs(values.policyIDs, 1) ?? [] }),
    allowUserInterface: values.allowUserInterface,
    allowWebService: values.allowWebService,
  };
}

/** The body that creates the role; `paths` are the rights there are. */
export function toCreate(values: RoleValues, paths: readonly RightPath[]): NewRole {
  const rights = paths.filter((path) => isGranted(values, path)).map((path) => [path, true] as const);
  return { ...toSettings(values), rights: toTree(rights) };
}

/** The body that makes `before` what the values say: what did not change is not in it, so that it stays as it is. */
export function toChange(before: Role, values: RoleValues): RoleChange {
  const had = flattenRights(before.rights);
  const rights = Object.keys(had)
    .filter((path) => isGranted(values, path) !== had[path])
    .map((path) => [path, isGranted(values, path)] as const);
  const changed = Object.entries(toSettings(values)).filter(
    ([name, value]) => String(value) !== String(before[name as keyof Role]),
  );
  return { ...Object.fromEntries(changed), ...(rights.length > 0 && { rights: toTree(rights) }) };
}

const idFields = { computerIDs: 1, computerGroupIDs: 0, policyIDs: 1 } as const;

function wrongIDs(values: RoleValues): Problem[] {
  return Object.entries(idFields).flatMap(([name, least]) => {
    const field = name as keyof typeof idFields;
    const matters = field === 'policyIDs' ? !values.allPolicies : !values.allComputers;
    return matters && parseIDs(values[field], least) === undefined ? [{ field, code: 'required' as const }] : [];
  });
}

/** What is wrong with the values, by the contract's own schema and codes, in the window's order. */
export function problems(
  values: RoleValues,
  before: Role | undefined,
  { confined }: Pick<Limits, 'confined'>,
): Problem[] {
  const result = before
    ? roleChange.safeParse(toChange(before, values), { reportInput: true })
    : newRole.safeParse(toCreate(values, []), { reportInput: true });
  const found = result.success
    ? []
    : toFieldErrors(result.error).flatMap((error) => toProblem(roleFields.fieldOf, error));
  const reaches = reachingRights.some((right) => isGranted(values, right));
  const freed: Problem[] = confined && reaches && !values.lesserOnly ? [{ field: 'lesserOnly', code: 'required' }] : [];
  return [...found, ...wrongIDs(values), ...freed];
}

/** Where the request's fields are in the window. */
export const roleFields: FieldMap<keyof RoleValues & string> = {
  fieldOf: {
    ...Object.fromEntries(settingFields.map((name) => [name, name])),
    canOnlyManipulateUsersWithEqualOrLesserRights: 'lesserOnly',
  },
  nameField: 'name',
};
