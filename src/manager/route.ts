import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import type { Endpoint, Parameters } from '#contract/endpoint.ts';
import { toFieldErrors } from '#contract/errors.ts';
import { record } from './audit.ts';
import type { Authenticate, AuthenticateOptions } from './auth/authenticate.ts';
import { readCredentials } from './auth/credentials.ts';
import { type Actor, type Call, CallerChanged, type Context } from './context.ts';
import { invalid, ManagerError, notFound } from './errors.ts';

export interface RouterDeps extends Pick<Call, 'db' | 'random'> {
  clock: () => number;
  authenticate: Authenticate;
}

/** What a verb is given, already parsed. */
interface VerbInput<E extends Endpoint> {
  params: Parameters<E['path']>;
  body: E['body'] extends z.ZodMiniType ? z.output<E['body']> : undefined;
}

interface Http {
  request: FastifyRequest;
  reply: FastifyReply;
}

type Handler<C, E extends Endpoint> = (ctx: C, input: VerbInput<E>, http: Http) => Promise<z.input<E['answer']>>;

interface RouteOptions extends AuthenticateOptions {
  /** Looks at the request before anything else and may refuse it. */
  beforehand?: (request: FastifyRequest) => void;
}

export interface Router {
  /** Carries out an endpoint for callers who say who they are. */
  route<E extends Endpoint>(endpoint: E, handler: Handler<Context, E>, options?: RouteOptions): void;
  /** Carries out an endpoint whose `access` is `anyone`. */
  routeForAnyone<E extends Endpoint>(endpoint: E, handler: Handler<Call, E>): void;
}

function requireVersion({ headers }: FastifyRequest): void {
  const version = headers['api-version'];
  if (version === undefined || version === 'v1') return;
  throw new ManagerError('unsupported_version', 'This manager speaks version v1: send the header api-version: v1.');
}

function parseParams<E extends Endpoint>(request: FastifyRequest, onUnknown: () => never): Parameters<E['path']> {
  const params = Object.entries(request.params ?? {}).map(([name, text]) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : onUnknown();
    return [name, value];
  });
  // Guaranteed by the path: its parameters are what Fastify found, and all of them are IDs.
  return Object.fromEntries(params) as Parameters<E['path']>;
}

function parseBody<E extends Endpoint>(endpoint: E, request: FastifyRequest): VerbInput<E>['body'] {
  // Guaranteed by the schema, whose output the type names.
  type Body = VerbInput<E>['body'];
  if (!endpoint.body) return undefined as Body;
  const parsed = endpoint.body.safeParse(request.body ?? {}, { reportInput: true });
  if (!parsed.success) throw invalid(toFieldErrors(parsed.error));
  return parsed.data as Body;
}

/** Whether the call waits for a body, which its sender may hold back as long as the server has patience. */
function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** Who reached for what they may not do is kept in the system events. */
async function recordRefusal(ctx: Context, endpoint: Endpoint, error: unknown): Promise<void> {
  if (!(error instanceof ManagerError) || error.code !== 'forbidden') return;
  await record(ctx, {
    event: 'access_denied',
    level: 'warning',
    description: `${endpoint.method} ${endpoint.path} was refused. ${error.message}`,
  });
}

/** Registers endpoints: who calls → what with → the verb → nothing but what the endpoint's answer declares. */
export function createRouter(app: FastifyInstance, deps: RouterDeps): Router {
  const { clock, authenticate, db, random } = deps;
  const methods = new Map<string, string[]>();
  app.decorateRequest('actor', null);

  const toCall = (request: FastifyRequest): Call => ({ db, random, now: clock(), origin: request.ip });

  function refuseUnknown(request: FastifyRequest, reply: FastifyReply): never {
    const path = request.url.slice(app.prefix.length).split('?')[0] ?? '';
    const allowed = findMethods(methods, path);
    if (allowed.length === 0 || allowed.includes(request.method)) throw notFound('This address');
    reply.header('allow', allowed.join(', '));
    throw new ManagerError('method_not_allowed', `This address takes ${allowed.join(', ')} only.`);
  }

  function register<E extends Endpoint>(
    endpoint: E,
    before: (request: FastifyRequest) => Promise<void>,
    carryOut: (input: VerbInput<E>, http: Http) => Promise<z.input<E['answer']>>,
  ): void {
    methods.set(endpoint.path, [...(methods.get(endpoint.path) ?? []), endpoint.method]);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      onRequest: before,
      handler: async (request, reply) => {
        const params = parseParams<E>(request, () => refuseUnknown(request, reply));
        const answer = await carryOut({ params, body: parseBody(endpoint, request) }, { request, reply });
        return reply.send(endpoint.answer.parse(answer));
      },
    });
  }

  app.setNotFoundHandler(async (request, reply) => refuseUnknown(request, reply));

  return {
    route(endpoint, handler, { beforehand, ...options } = {}) {
      const identify = async (request: FastifyRequest) => {
        const actor = await authenticate(toCall(request), readCredentials(request.headers), options);
        request.setDecorator<Actor>('actor', actor);
      };
      const before = async (request: FastifyRequest) => {
        requireVersion(request);
        beforehand?.(request);
        await identify(request);
      };
      register(endpoint, before, async (input, http) => {
        // While the body was on its way, the caller may have been locked out, signed out or given another role.
        if (hasBody(http.request)) await identify(http.request);
        const attempt = async () => {
          const ctx: Context = { ...toCall(http.request), actor: http.request.getDecorator<Actor>('actor') };
          try {
            return await handler(ctx, input, http);
          } catch (error) {
            await recordRefusal(ctx, endpoint, error);
            throw error;
          }
        };
        try {
          return await attempt();
        } catch (error) {
          if (!(error instanceof CallerChanged)) throw error;
        }
        // Refused for its own reason, or carried out with what the caller may do now.
        await identify(http.request);
        return attempt();
      });
    },
    routeForAnyone(endpoint, handler) {
      if (endpoint.access !== 'anyone') throw new Error(`${endpoint.path} is not open to anyone.`);
      const before = async (request: FastifyRequest) => requireVersion(request);
      register(endpoint, before, (input, http) => handler(toCall(http.request), input, http));
    },
  };
}

/** The methods of a path, with HEAD where there is GET; a path without parameters wins over one with them. */
function findMethods(methods: ReadonlyMap<string, readonly string[]>, path: string): string[] {
  const own = methods.get(path);
  const pattern = [...methods.keys()].find((known) => {
    const shape = known.replaceAll(/:[^/]+/g, '\\d+');
    return new RegExp(`^${shape}$`).test(path);
  });
  const found = own ?? (pattern === undefined ? [] : (methods.get(pattern) ?? []));
  return found.includes('GET') ? [...found, 'HEAD'] : [...found];
}
