import { vi } from 'vitest';
import type * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { type ErrorBody, type ErrorCode, errorBody, type FieldError } from '#contract/errors.ts';

/** A call as it left the console. */
export interface Call {
  endpoint: Endpoint;
  params: Record<string, number | string>;
  body: unknown;
  headers: Headers;
}

/** An answer other than 200 with a body: a refusal, a tagged answer, none at all. Made by `refuse`, `tagged`, `unreachable`. */
class Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** No answer comes, as when the manager has been stopped. */
export const unreachable = new Reply(0, undefined);

/** A refusal in the contract's shape. */
export function refuse(status: number, code: ErrorCode, errors?: FieldError[]): Reply {
  const body: ErrorBody = { message: `Refused: ${code}.`, code, errors };
  return new Reply(status, errorBody.parse(body));
}

/** An answer that carries an `ETag`. */
export function tagged(etag: string, body: unknown): Reply {
  return new Reply(200, body, { ETag: etag });
}

type Given<E extends Endpoint> = z.input<E['answer']> | Reply;
type Handler<E extends Endpoint> = Given<E> | ((call: Call) => Given<E> | Promise<Given<E>>);

export interface Route {
  endpoint: Endpoint;
  pattern: RegExp;
  handler: (call: Call) => unknown;
}

/** Says what an endpoint answers. */
export function on<E extends Endpoint>(endpoint: E, handler: Handler<E>): Route {
  const pattern = new RegExp(
    `^(?:/managers/[\\w-]+)?/api${endpoint.path.replace(/:(\w+)/g, (_, name) => (name === 'id' ? '(?<id>\\d+)' : `(?<${name}>[^/]+)`))}$`,
  );
  return {
    endpoint,
    pattern,
    handler: typeof handler === 'function' ? (handler as Route['handler']) : () => handler,
  };
}

/** A manager at the edge of the network, for one test. */
export interface ServedManager {
  /** Every call so far, in order. */
  calls: readonly Call[];
  /** The bodies sent to one endpoint so far. */
  bodiesTo: (endpoint: Endpoint) => unknown[];
  /** Changes or adds answers from now on. */
  answer: (...routes: Route[]) => void;
}

function find(routes: readonly Route[], method: string, path: string) {
  for (const route of routes) {
    const match = route.endpoint.method === method ? route.pattern.exec(path) : null;
    if (!match) continue;
    const params = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, text]) => [name, name === 'id' ? Number(text) : text]),
    );
    return { route, params };
  }
  return undefined;
}

/** What is answered has to be what the contract says, so that no test passes on a shape that no manager sends. */
function toResponse(endpoint: Endpoint, given: unknown): Response {
  const reply = given instanceof Reply ? given : new Reply(200, given);
  if (reply === unreachable) throw new TypeError('Failed to fetch');
  if (reply.status === 200) endpoint.answer.parse(reply.body);
  const text = reply.body === undefined ? null : JSON.stringify(reply.body);
  return new Response(text, { status: reply.status, headers: reply.headers });
}

/**
 * Takes the network's place for the rest of the test: `serve(on(apiKeyEndpoints.list, { apiKeys: [] }))`.
 * A call that nothing is said about gets the 404 of a manager that does not know it.
 */
export function serve(...initial: Route[]): ServedManager {
  let routes = initial;
  const calls: Call[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init = {}) => {
    const found = find(routes, init.method ?? 'GET', String(input));
    if (!found) return new Response(JSON.stringify({ message: 'Not found.' }), { status: 404 });
    const { endpoint } = found.route;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const call = { endpoint, params: found.params, body, headers: new Headers(init.headers) };
    calls.push(call);
    return toResponse(endpoint, await found.route.handler(call));
  });
  return {
    calls,
    bodiesTo: (endpoint) => calls.filter((call) => call.endpoint === endpoint).map(({ body }) => body),
    answer: (...added) => {
      routes = [...added, ...routes];
    },
  };
}
