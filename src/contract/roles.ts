import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { rightsChange } from './rightsChange.ts';
import { role } from './role.ts';
import { searchFilter } from './search.ts';
import { description, integerInput, objectName } from './values.ts';

/** A role as it is answered. */
export type Role = z.infer<typeof role>;

const ids = (least: number) => z.array(z.pipe(integerInput, z.int().check(z.gte(least))));

/** The fields a client may set. The manager checks in addition that the name is free. */
const settable = z.object({
  name: objectName,
  description,
  canOnlyManipulateUsersWithEqualOrLesserRights: z.boolean(),
  allComputers: z.boolean(),
  /** Ignored with `allComputers`, like the groups. */
  computerIDs: ids(1),
  computerGroupIDs: ids(0),
  allPolicies: z.boolean(),
  /** Ignored with `allPolicies`. */
  policyIDs: ids(1),
  allowUserInterface: z.boolean(),
  allowWebService: z.boolean(),
  rights: z.nullable(rightsChange),
});

/** A role to create. Absent: all computers and policies, user interface and web service allowed, no right granted. */
export const newRole = z.required(z.partial(settable), { name: true });
export type NewRole = z.input<typeof newRole>;

/** A change to a role: fields, and rights, that are absent stay as they are. */
export const roleChange = z.partial(settable);
export type RoleChange = z.input<typeof roleChange>;

const roleList = z.object({ roles: z.array(role) });

/** `/roles`: administrator roles. Each call needs the right of its verb on roles. */
export const roleEndpoints = {
  list: endpoint({
    method: 'GET',
    access: 'platformRights.administratorRoleRights.canViewAdministratorRoles',
    path: '/roles',
    answer: roleList,
  }),
  /** 403 more rights than a confined caller's · 409 name taken. */
  create: endpoint({
    method: 'POST',
    access: 'platformRights.administratorRoleRights.canCreateNewAdministratorRoles',
    path: '/roles',
    body: newRole,
    answer: role,
  }),
  search: endpoint({
    method: 'POST',
    access: 'platformRights.administratorRoleRights.canViewAdministratorRoles',
    path: '/roles/search',
    body: searchFilter,
    answer: roleList,
  }),
  /** Answers with an `ETag` for `modify`. */
  describe: endpoint({
    method: 'GET',
    access: 'platformRights.administratorRoleRights.canViewAdministratorRoles',
    path: '/roles/:id',
    answer: role,
  }),
  /**
   * 403 `immutable` · 409 `last_administrator` when nobody with every right could sign in any more · with `If-Match`, 409
   * when the role has been edited since that `ETag`; without, the last one wins.
   */
  modify: endpoint({
    method: 'POST',
    access: 'platformRights.administratorRoleRights.canEditAdministratorRoleProperties',
    path: '/roles/:id',
    body: roleChange,
    answer: role,
  }),
  /** 403 `immutable` · 409 `in_use` while users or API keys have the role. */
  remove: endpoint({
    method: 'DELETE',
    access: 'platformRights.administratorRoleRights.canDeleteAdministratorRoles',
    path: '/roles/:id',
    answer: z.void(),
  }),
};
