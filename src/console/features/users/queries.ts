import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call, callTagged } from '#console/lib/api.ts';
import { followOwnAccount } from '#console/lib/ownAccount.ts';
import { systemEventQueries } from '#console/lib/systemEvents.ts';
import {
  type Administrator,
  type AdministratorChange,
  administratorEndpoints,
  type NewAdministrator,
} from '#contract/administrators.ts';
import { sessionListEndpoints } from '#contract/sessionList.ts';

const key = ['users'] as const;

/** What the manager knows of users. */
export const userQueries = {
  all: key,
  list: () =>
    queryOptions({
      queryKey: [...key, 'list'],
      queryFn: async ({ signal }) => (await call(administratorEndpoints.list, { signal })).administrators,
    }),
  /** One user as they are now, with the tag that a change to them is based on. Always read anew. */
  detail: (id: number) =>
    queryOptions({
      queryKey: [...key, 'detail', id],
      queryFn: ({ signal }) => callTagged(administratorEndpoints.describe, { params: { id }, signal }),
      gcTime: 0,
      staleTime: 0,
    }),
};

export async function createUser(queries: QueryClient, body: NewAdministrator) {
  const created = await call(administratorEndpoints.create, { body });
  queries.setQueryData(userQueries.list().queryKey, (users) => users && [...users, created]);
  return created;
}

/** Changes the given fields; with the tag of an earlier reading, only if nobody has edited the user since. Answers with the new tag. */
export async function modifyUser(queries: QueryClient, id: number, body: AdministratorChange, ifMatch?: string) {
  const changed = await callTagged(administratorEndpoints.modify, { params: { id }, body, ifMatch });
  queries.setQueryData(userQueries.list().queryKey, (users) =>
    users?.map((each) => (each.ID === id ? changed.body : each)),
  );
  await followOwnAccount(queries, changed.body, body);
  // Those in the user's window are to have this one, too.
  void queries.invalidateQueries({ queryKey: systemEventQueries.all });
  return changed;
}

/** Deletes a user for good. */
export async function removeUser(queries: QueryClient, { ID }: Pick<Administrator, 'ID'>) {
  await call(administratorEndpoints.remove, { params: { id: ID } });
  queries.setQueryData(userQueries.list().queryKey, (users) => users?.filter((each) => each.ID !== ID));
}

/** Signs a user out wherever they are signed in. */
export function endSessionsOf(id: number) {
  return call(sessionListEndpoints.endOfAdministrator, { params: { id } });
}
