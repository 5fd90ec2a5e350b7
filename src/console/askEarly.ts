import type { CurrentSession } from '#contract/sessions.ts';
import { paths } from './app/paths.ts';
import { firstSize, windowSearch } from './features/api-keys/windowSearch.ts';
import type { EarlyAnswer } from './lib/earlyAnswers.ts';
import { apiBase } from './lib/managers.ts';

/** Where the list of API keys is what is seen first. */
const leadToKeys: readonly string[] = [paths.home, paths.apiKeys];

interface Call {
  method: string;
  path: string;
  body?: string;
}

function ask({ method, path, body }: Call, requestID?: string): Promise<Response> {
  const headers = new Headers({ 'api-version': 'v1' });
  if (requestID) headers.set('rID', requestID);
  if (body) headers.set('Content-Type', 'application/json');
  return fetch(`${apiBase()}${path}`, { method, headers, cache: 'no-store', ...(body ? { body } : {}) });
}

/** Whoever takes an answer says what became of it; until then nobody hears of a failure. */
function quietly<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => {});
  return answer;
}

/**
 * Asks, while the code is still on its way that can read the answers, who is signed in; and where the list of API keys is
 * what that person sees first and may see, for its first keys and for the names of the roles.
 */
export function askEarly(): EarlyAnswer[] {
  const call = { method: 'GET', path: '/sessions/current' };
  const answer = quietly(ask(call));
  const session = { ...call, answer };
  if (!leadToKeys.includes(location.pathname)) return [session];

  const read = quietly(
    answer.then((response): Promise<CurrentSession> | undefined => (response.ok ? response.clone().json() : undefined)),
  );
  const forWhoMay = (group: string, right: string, next: Call) => {
    const asked = read.then((signedIn) =>
      signedIn?.role?.rights.platformRights?.[group]?.[right] ? ask(next, signedIn.RID) : undefined,
    );
    return { ...next, answer: asked.catch(() => undefined) };
  };
  return [
    session,
    forWhoMay('apikeyRights', 'canViewApiKeys', {
      method: 'POST',
      path: '/apikeys/search',
      body: JSON.stringify(windowSearch(undefined, firstSize)),
    }),
    forWhoMay('administratorRoleRights', 'canViewAdministratorRoles', { method: 'GET', path: '/roles' }),
  ];
}
