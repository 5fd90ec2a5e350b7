import Fastify from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { type As, roles, type TestBed } from '#manager/testing.ts';
import { type Expectation, freshName, type Make } from './expectations.ts';

/** How a call is named in the table of expectations. */
export const nameOf = ({ method, base, path }: Endpoint) => `${method} ${base}${path}`;

/** What each route that the manager registers carries out. HEAD comes with GET; a route that carries out nothing is a fault. */
export async function listEndpoints({ manager }: TestBed): Promise<Endpoint[]> {
  await using app = Fastify();
  const found: Endpoint[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.endpoint) throw new Error(`${method} ${url} says nothing about who may call it.`);
    if (method !== 'HEAD') found.push(config.endpoint);
  });
  await app.register(manager.plugin);
  return found;
}

/** Makes them as somebody with every right does; their role is one that may do nothing unless another is given. */
export function createMaker(bed: TestBed, as: As, roleID: number = roles.auditor, power: Make['power'] = {}): Make {
  const create = async (path: string, body: object) => {
    const created = await bed.call('POST', path, { as, body });
    if (created.status !== 200) throw new Error(`Nothing was made at ${path}: ${JSON.stringify(created.body)}`);
    return Number(created.body.ID);
  };
  return {
    roleID,
    power,
    key: () => create('/apikeys', { keyName: freshName(), roleID }),
    user: () => bed.addAdministrator(freshName(), roleID),
    role: () => create('/roles', { name: freshName(), ...power }),
  };
}

export interface Made {
  method: string;
  address: string;
  body: object | undefined;
}

/** The call with everything that it needs to succeed. */
export async function makeCall(call: string, { ready }: Expectation, make: Make): Promise<Made> {
  const [method = '', path = ''] = call.split(' ');
  const { id = 0, parameters = {}, body } = (await ready?.(make)) ?? {};
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    name === 'id' ? String(id) : String(parameters[name]),
  );
  return { method, address, body };
}

/** Sends it: to `/rest` too, which the bed's own call does not reach. */
export async function send(bed: TestBed, { method, address, body }: Made, as: As) {
  const response = await bed.app.inject({
    method: method as 'GET',
    url: address,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...as },
    ...(body ? { payload: JSON.stringify(body) } : {}),
  });
  return { status: response.statusCode, text: response.body };
}

/** What is left behind by the mere asking: when and how often somebody tried, and the events. `version` counts changes only. */
const traces = new Set(['last_sign_in', 'secret_first_used', 'failed_attempts', 'last_activity', 'version']);
const tracks = ['system_event', 'event_chain', 'api_usage', 'call_window'];

/** Everything else that is stored. */
export async function dump({ db }: TestBed): Promise<string> {
  const tables = await db.introspection.getTables();
  const names = [...new Set(tables.map(({ name }) => name))].filter((name) => !tracks.includes(name));
  const rows = await Promise.all(
    names.sort().map((name) =>
      db
        .selectFrom(name as 'role')
        .selectAll()
        .execute(),
    ),
  );
  const lines = rows.map((found, at) =>
    found.map((row) => `${names[at]} ${JSON.stringify(row, (key, value) => (traces.has(key) ? undefined : value))}`),
  );
  return lines.flatMap((found) => found.sort()).join('\n');
}
