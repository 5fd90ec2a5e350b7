import * as z from 'zod/mini';
import { rights } from './rights.ts';
import { integer } from './values.ts';

/** An administrator role: what its users and API keys may do. Only the manager sets `ID`, `urn` and `immutable`. */
export const role = z.object({
  /** Unique, whatever its case. */
  name: z.string(),
  description: z._default(z.string(), ''),
  /** The role's name for programs: `urn:tmds:identity::0:role/<name>`. */
  urn: z.optional(z.string()),
  /** Built in; can be neither changed nor deleted. */
  immutable: z._default(z.boolean(), false),
  /** Its holders handle only users and API keys whose rights do not exceed their own. */
  canOnlyManipulateUsersWithEqualOrLesserRights: z._default(z.boolean(), false),
  allComputers: z._default(z.boolean(), true),
  /** Present unless `allComputers`. */
  computerIDs: z.optional(z.array(integer)),
  /** Present unless `allComputers`; 0 stands for the computers in no group. */
  computerGroupIDs: z.optional(z.array(integer)),
  allPolicies: z._default(z.boolean(), true),
  /** Present unless `allPolicies`. */
  policyIDs: z.optional(z.array(integer)),
  /** Its users may sign in to the console. */
  allowUserInterface: z._default(z.boolean(), true),
  /** Its users and API keys may call the API. */
  allowWebService: z._default(z.boolean(), true),
  rights,
  ID: integer,
});
