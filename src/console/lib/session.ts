import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { followLocale } from '#console/i18n/i18n.ts';
import { type Endpoint, rightOf } from '#contract/endpoint.ts';
import { hasRight } from '#contract/rights.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { ApiError, call, connection } from './api.ts';
import { type OwnSession, toOwnSession } from './ownSession.ts';

const signedInKey = 'keyroom.signedIn';

/** Whether somebody was signed in when this browser last looked: a guess at what will be needed, and nothing more. */
export function wasSignedIn(): boolean {
  return localStorage.getItem(signedInKey) !== null;
}

/** Who is signed in: `null` when nobody is. Learns the request ID for the calls that follow. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<OwnSession | null> => {
    try {
      const session = await toOwnSession(await call(sessionEndpoints.current, { signal, renew: false }));
      connection.requestID = session.RID;
      localStorage.setItem(signedInKey, 'true');
      await followLocale(session.administrator.locale).catch(() => {});
      return session;
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      localStorage.removeItem(signedInKey);
      return null;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** The session of the signed-in administrator. Only for what is shown inside the shell, which nobody else reaches. */
export function useSession(): OwnSession {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

/** Whether a call is an extension of ours. */
export function isExtension({ path }: Pick<Endpoint, 'path'>): boolean {
  return path.startsWith('/keyroom/');
}

/** Whether the manager knows our extensions of the API, for what is read in the session: it is not asked for what it does not know. */
export function hasExtensions(queries: QueryClient): boolean {
  return queries.getQueryData(sessionQuery.queryKey)?.extensions !== false;
}

/** The same, for what is drawn: all that needs them is hidden where it does not. */
export function useHasExtensions(): boolean {
  return useSession().extensions !== false;
}

/** Whether the signed-in administrator may make a call at all, and this manager knows it. The manager decides; this only anticipates what it will say. */
export function useMay({ access, path }: Pick<Endpoint, 'access' | 'path'>): boolean {
  const { role } = useSession();
  const hasExtensions = useHasExtensions();
  if (isExtension({ path }) && !hasExtensions) return false;
  const right = rightOf({ access });
  return right === undefined ? access !== 'api_key' : hasRight(role.rights, right);
}
