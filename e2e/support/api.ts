import { type ApiKeyWithSecret, apiKeyEndpoints, type NewApiKey } from '#contract/apiKeys.ts';
import type { Answer, Endpoint, Input } from '#contract/endpoint.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { administrator } from './keyroom.ts';

/** A session: what its cookies hold, and its request ID. In front of another manager there is a second cookie. */
export interface Session {
  sID: string;
  rID?: string;
  RID: string;
}

/** How a program authenticates. */
export type Credential = { secretKey: string } | Session | undefined;

/** The cookies of a session, by their names. */
export function cookiesOf({ sID, rID }: Session): Record<string, string> {
  return { sID, ...(rID === undefined ? {} : { rID }) };
}

function credentialHeaders(credential: Credential): Record<string, string> {
  if (!credential) return {};
  if ('secretKey' in credential) return { 'api-secret-key': credential.secretKey };
  const cookies = Object.entries(cookiesOf(credential)).map((cookie) => cookie.join('='));
  return { cookie: cookies.join('; '), rID: credential.RID };
}

/** Calls the API as a program does. Registers every secret it meets with `keep`. What only our manager knows is asked at `managerUrl`. */
export function createApi(url: string, keep: (secret: string) => void, managerUrl = url) {
  const send = (endpoint: Endpoint, input: { params?: object; body?: unknown }, credential: Credential) => {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(input.params?.[name as never]));
    const origin = path.startsWith('/keyroom/') ? managerUrl : url;
    return fetch(`${origin}/api${path}`, {
      method: endpoint.method,
      headers: {
        'api-version': 'v1',
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...credentialHeaders(credential),
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    });
  };

  const call = async <E extends Endpoint>(endpoint: E, input: Input<E>, credential: Credential): Promise<Answer<E>> => {
    const response = await send(endpoint, input, credential);
    const text = await response.text();
    if (!response.ok) throw new Error(`${endpoint.method} ${endpoint.path}: ${response.status} ${text}`);
    return endpoint.answer.parse(text === '' ? undefined : JSON.parse(text)) as Answer<E>;
  };

  const signIn = async (body: { userName: string; password: string } = administrator) => {
    keep(body.password);
    const response = await send(sessionEndpoints.create, { body }, undefined);
    if (!response.ok) throw new Error(`Signing in: ${response.status} ${await response.text()}`);
    const { RID } = sessionEndpoints.create.answer.parse(await response.json());
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(/[=;]/, 2) as [string, string]);
    const { sID = '', rID } = Object.fromEntries(cookies);
    const session: Session = { sID, RID, ...(rID === undefined ? {} : { rID }) };
    for (const secret of [sID, RID]) keep(secret);
    return session;
  };

  let session: Promise<Session> | undefined;
  const asAdministrator = () => {
    session ??= signIn();
    return session;
  };

  return {
    call,
    signIn,
    asAdministrator,
    /** The status a call with that secret key is answered with: 200 while the key authenticates. */
    statusWith: async (secretKey: string) => (await send(apiKeyEndpoints.describeCurrent, {}, { secretKey })).status,
    createKey: async (body: NewApiKey): Promise<ApiKeyWithSecret> => {
      const created = await call(apiKeyEndpoints.create, { body }, await asAdministrator());
      keep(created.secretKey);
      return created;
    },
    listKeys: async () => (await call(apiKeyEndpoints.list, {}, await asAdministrator())).apiKeys,
  };
}

export type Api = ReturnType<typeof createApi>;
