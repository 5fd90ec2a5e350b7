import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call, callTagged } from '#console/lib/api.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleAssignmentEndpoints } from '#contract/roleAssignments.ts';
import { type NewRole, type Role, type RoleChange, roleEndpoints } from '#contract/roles.ts';

const { queryKey: listKey } = roleQueries.list();
const assignmentsKey = ['roles', 'assignments'] as const;

/** A role as it is now, with the tag that a change to it is based on. Always read anew. */
export function roleDetail(id: number) {
  return queryOptions({
    queryKey: ['roles', 'detail', id],
    queryFn: ({ signal }) => callTagged(roleEndpoints.describe, { params: { id }, signal }),
    gcTime: 0,
    staleTime: 0,
  });
}

/** How many users and API keys have each role. A manager that does not count them fails the query. */
export function roleAssignments() {
  return queryOptions({
    queryKey: assignmentsKey,
    queryFn: async ({ signal }) => {
      const { assignments } = await call(roleAssignmentEndpoints.list, { signal });
      return new Map(assignments.map((each) => [each.roleID, each]));
    },
    retry: false,
  });
}

/** How many of the holders of a role are named. */
export const namedHolders = 20;

const withRole = (roleID: number) => ({
  maxItems: namedHolders,
  searchCriteria: [{ fieldName: 'roleID', numericValue: roleID, numericTest: 'equal' as const }],
});

/** The first of those who have a role, by name. */
export const holderQueries = {
  users: (roleID: number) =>
    queryOptions({
      queryKey: ['administrators', 'with-role', roleID],
      queryFn: async ({ signal }) => {
        const { administrators } = await call(administratorEndpoints.search, { body: withRole(roleID), signal });
        return administrators.map(({ ID, username }) => ({ ID, name: username }));
      },
    }),
  apiKeys: (roleID: number) =>
    queryOptions({
      queryKey: ['api-keys', 'with-role', roleID],
      queryFn: async ({ signal }) => {
        const { apiKeys } = await call(apiKeyEndpoints.search, { body: withRole(roleID), signal });
        return apiKeys.map(({ ID, keyName }) => ({ ID, name: keyName }));
      },
    }),
};

export type HolderKind = keyof typeof holderQueries;

/** Creates a role; lists that are shown have it at once. */
export async function createRole(queries: QueryClient, body: NewRole): Promise<Role> {
  const role = await call(roleEndpoints.create, { body });
  queries.setQueryData(listKey, (roles) => roles && [...roles, role]);
  void queries.invalidateQueries({ queryKey: assignmentsKey });
  return role;
}

/** Changes the given fields and rights, if nobody has edited the role since that tag. Answers with the new one. */
export async function modifyRole(queries: QueryClient, id: number, body: RoleChange, ifMatch?: string) {
  const changed = await callTagged(roleEndpoints.modify, { params: { id }, body, ifMatch });
  queries.setQueryData(listKey, (roles) => roles?.map((each) => (each.ID === id ? changed.body : each)));
  // What was taken from one's own role is taken from this page, too.
  queries.setQueryData(sessionQuery.queryKey, (session) =>
    session?.role.ID === id ? { ...session, role: changed.body } : session,
  );
  return changed;
}

/** Deletes a role that nobody has. */
export async function removeRole(queries: QueryClient, { ID }: Pick<Role, 'ID'>) {
  await call(roleEndpoints.remove, { params: { id: ID } });
  queries.setQueryData(listKey, (roles) => roles?.filter((each) => each.ID !== ID));
}
