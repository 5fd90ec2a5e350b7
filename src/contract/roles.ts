import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { rights } from './rights.ts';
import { searchFilter } from './search.ts';
import { integer } from './values.ts';

/** An administrator role: what its users and API keys may do. */
export const role = z.object({
  ID: integer,
  /** Unique. */
  name: z.string(),
  description: z.string().default(''),
  /** The role's name for programs: `urn:tmds:identity::0:role/<name>`. */
  urn: z.string().optional(),
  /** Built in; can be neither changed nor deleted. */
  immutable: z.boolean().default(false),
  /** Its holders handle only users and API keys whose rights do not exceed their own. */
  canOnlyManipulateUsersWithEqualOrLesserRights: z.boolean().default(false),
  allComputers: z.boolean().default(true),
  /** Present unless `allComputers`; 0 stands for the computers in no group. */
  computerIDs: z.array(integer).optional(),
  computerGroupIDs: z.array(integer).optional(),
  allPolicies: z.boolean().default(true),
  /** Present unless `allPolicies`. */
  policyIDs: z.array(integer).optional(),
  /** Its users may sign in to the console. */
  allowUserInterface: z.boolean().default(true),
  /** Its users and API keys may call the API. */
  allowWebService: z.boolean().default(true),
  rights,
});
export type Role = z.infer<typeof role>;

const roleList = z.object({ roles: z.array(role) });

/** `/roles`: needs the right to view roles. */
export const roleEndpoints = {
  list: endpoint({ method: 'GET', path: '/roles', answer: roleList }),
  search: endpoint({ method: 'POST', path: '/roles/search', body: searchFilter, answer: roleList }),
  describe: endpoint({ method: 'GET', path: '/roles/:id', answer: role }),
};
