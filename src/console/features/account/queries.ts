import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call, callTagged } from '#console/lib/api.ts';
import { followOwnAccount } from '#console/lib/ownAccount.ts';
import { type Administrator, type AdministratorChange, administratorEndpoints } from '#contract/administrators.ts';
import { mfaEndpoints } from '#contract/mfa.ts';
import { sessionListEndpoints } from '#contract/sessionList.ts';

/** What the manager knows of the own account. Passwords, codes and secrets never come here: they are in no answer that is cached. */
export const accountQueries = {
  /** As it is now, with the tag that a change is based on. Always read anew. */
  profile: (id: number) =>
    queryOptions({
      queryKey: ['account', 'profile', id],
      queryFn: ({ signal }) => callTagged(administratorEndpoints.describe, { params: { id }, signal }),
      gcTime: 0,
      staleTime: 0,
    }),
  mfa: () =>
    queryOptions({
      queryKey: ['account', 'mfa'],
      queryFn: ({ signal }) => call(mfaEndpoints.describe, { signal }),
      gcTime: 0,
    }),
  /** The one of this page first, then by their latest activity. */
  sessions: () =>
    queryOptions({
      queryKey: ['account', 'sessions'],
      queryFn: async ({ signal }) => {
        const { sessions } = await call(sessionListEndpoints.list, { signal });
        return sessions.toSorted((one, other) => Number(other.current) - Number(one.current));
      },
      gcTime: 0,
      staleTime: 0,
    }),
};

/** Changes the own account; the console follows at once. */
export async function modifyProfile(queries: QueryClient, id: number, body: AdministratorChange, ifMatch?: string) {
  const changed = await callTagged(administratorEndpoints.modify, { params: { id }, body, ifMatch });
  await followOwnAccount(queries, changed.body, body);
  return changed;
}

/** Replaces the own password; all other sessions end. */
export function changePassword(
  id: number,
  body: { currentPassword: string; password: string },
): Promise<Administrator> {
  return call(administratorEndpoints.modify, { params: { id }, body });
}
