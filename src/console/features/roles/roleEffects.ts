import { flattenRights } from '#contract/rights.ts';
import type { Role } from '#contract/roles.ts';
import type { RightPath } from './rightPaths.ts';
import { isGranted, type RoleValues, toChange } from './roleForm.ts';

/** Something about a role, other than a right, that its holders feel when it changes. */
export type Fact =
  | { id: 'allowUserInterface' | 'allowWebService' | 'lesserOnly'; now: boolean }
  | { id: 'computers' | 'policies' };

/** What a change of a role does to those who have it. */
export interface RoleEffects {
  taken: readonly RightPath[];
  given: readonly RightPath[];
  facts: readonly Fact[];
}

/** What saving the values would do; undefined: nothing that anybody feels, a name or a description at most. */
export function effectsOf(before: Role, values: RoleValues): RoleEffects | undefined {
  const had = Object.entries(flattenRights(before.rights));
  const change = toChange(before, values);
  const facts: Fact[] = [];
  if (change.allowUserInterface !== undefined) facts.push({ id: 'allowUserInterface', now: change.allowUserInterface });
  if (change.allowWebService !== undefined) facts.push({ id: 'allowWebService', now: change.allowWebService });
  const { canOnlyManipulateUsersWithEqualOrLesserRights: lesserOnly } = change;
  if (lesserOnly !== undefined) facts.push({ id: 'lesserOnly', now: lesserOnly });
  if (change.allComputers !== undefined || change.computerIDs || change.computerGroupIDs)
    facts.push({ id: 'computers' });
  if (change.allPolicies !== undefined || change.policyIDs) facts.push({ id: 'policies' });
  const taken = had.filter(([path, granted]) => granted && !isGranted(values, path)).map(([path]) => path);
  const given = had.filter(([path, granted]) => !granted && isGranted(values, path)).map(([path]) => path);
  return taken.length + given.length + facts.length > 0 ? { taken, given, facts } : undefined;
}
