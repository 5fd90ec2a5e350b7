import { beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { paths } from './app/paths.ts';
import { createQueryClient } from './app/queryClient.ts';
import { askEarly } from './askEarly.ts';
import { apiKeyQueries } from './features/api-keys/queries.ts';
import { chooseManager } from './lib/managers.ts';
import { aRole, aSession } from './testing/samples.ts';
import { theseManagers } from './testing/theseManagers.ts';

const session = aSession();
let signedIn: () => Response;
let fetch: MockInstance<typeof globalThis.fetch>;

beforeEach(() => {
  signedIn = () => Response.json(session);
  fetch = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async (address) =>
      String(address).endsWith(sessionEndpoints.current.path) ? signedIn() : Response.json({ apiKeys: [], roles: [] }),
    );
});

/** The calls that went out, once every answer is there. */
async function asked() {
  await Promise.allSettled(askEarly().map(({ answer }) => answer));
  return fetch.mock.calls.map(([address, init]) => `${init?.method} ${address}`);
}

test('Elsewhere than at the list of keys a page asks early for the session only', async () => {
  history.replaceState(null, '', paths.users);
  expect(await asked()).toEqual([`${sessionEndpoints.current.method} /api${sessionEndpoints.current.path}`]);
});

test('At the list of keys it asks for the first of them and for the roles, too, as the session that it learned of', async () => {
  history.replaceState(null, '', paths.apiKeys);
  expect(await asked()).toEqual([
    `${sessionEndpoints.current.method} /api${sessionEndpoints.current.path}`,
    `${apiKeyEndpoints.search.method} /api${apiKeyEndpoints.search.path}`,
    `${roleEndpoints.list.method} /api${roleEndpoints.list.path}`,
  ]);
  for (const [, init] of fetch.mock.calls.slice(1)) expect(new Headers(init?.headers).get('rID')).toBe(session.RID);
});

test('The list takes the early answer for its own: what is asked is the same', async () => {
  history.replaceState(null, '', paths.home);
  globalThis.earlyAnswers = askEarly();
  await Promise.all(globalThis.earlyAnswers.map(({ answer }) => answer));
  fetch.mockClear();
  expect(await createQueryClient().fetchQuery(apiKeyQueries.list())).toEqual([]);
  expect(fetch).not.toHaveBeenCalled();
});

test('Who may see neither keys nor roles, or is not signed in, has none asked for', async () => {
  history.replaceState(null, '', paths.apiKeys);
  signedIn = () => Response.json({ ...session, role: aRole({ rights: {} }) });
  expect(await asked()).toHaveLength(1);
  fetch.mockClear();
  signedIn = () => Response.json({ message: 'Sign in.' }, { status: 401 });
  expect(await asked()).toHaveLength(1);
});

test('It is asked of the manager that was chosen, where there are several', async () => {
  history.replaceState(null, '', paths.users);
  theseManagers(
    { name: 'production', address: 'manager.example:4119' },
    { name: 'staging', address: 'staging.example' },
  );
  chooseManager('staging');
  expect(await asked()).toEqual(['GET /managers/staging/api/sessions/current']);
});
