import fc from 'fast-check';
import { aRole } from '#console/testing/samples.ts';
import { flattenRights } from '#contract/rights.ts';
import { allRights, buildRights } from '#contract/rightsTree.ts';
import type { Role } from '#contract/roles.ts';

export const everyPath = Object.keys(flattenRights(allRights));

/** A role that somebody made: any rights, any reach. */
export const anyRole: fc.Arbitrary<Role> = fc
  .record({
    name: fc.stringMatching(/^[a-z]{1,9}$/),
    description: fc.string({ maxLength: 20 }),
    granted: fc.uniqueArray(fc.constantFrom(...everyPath)),
    canOnlyManipulateUsersWithEqualOrLesserRights: fc.boolean(),
    allComputers: fc.boolean(),
    allPolicies: fc.boolean(),
    allowUserInterface: fc.boolean(),
    allowWebService: fc.boolean(),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 99 })),
  })
  .map(({ granted, ids, ...rest }) =>
    aRole({
      ID: 7,
      immutable: false,
      ...rest,
      ...(rest.allComputers ? {} : { computerIDs: ids, computerGroupIDs: ids }),
      ...(rest.allPolicies ? {} : { policyIDs: ids }),
      rights: buildRights((right) => granted.includes(right)),
    }),
  );
