import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { integer } from './values.ts';

/** How many have a role. A count is absent where the caller may not view what is counted. */
export const roleAssignment = z.object({
  roleID: integer,
  administrators: z.optional(integer),
  apiKeys: z.optional(integer),
});
export type RoleAssignment = z.infer<typeof roleAssignment>;

/** Ours. Roles that nobody has are among them. */
export const roleAssignmentEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/keyroom/role-assignments',
    access: 'platformRights.administratorRoleRights.canViewAdministratorRoles',
    answer: z.object({ assignments: z.array(roleAssignment) }),
  }),
};
