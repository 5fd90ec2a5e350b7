import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import type { Endpoint, Parameters } from '#contract/endpoint.ts';
import { type ErrorCode, toFieldErrors } from '#contract/errors.ts';
import { createAddresses, parseParams, requireVersion } from './addresses.ts';
import { record } from './audit.ts';
import type { Authenticate, AuthenticateOptions } from './auth/authenticate.ts';
import { readCredentials } from './auth/credentials.ts';
import { requireAccess } from './authorize.ts';
import { type Actor, type Call, CallerChanged, type Context } from './context.ts';
import { invalid, ManagerError } from './errors.ts';
import { createLimitNotes } from './limits/limitNotes.ts';
import { toProjection } from './project.ts';

/** Turns away calls that are too many: throws `too_many_requests` with `retryAfter`. */
export interface CallLimits {
  /** Of every call, before it is known who makes it. */
  enter(call: Call): void;
  /** Of a call whose caller is known, once. */
  admit(call: Call, actor: Actor): Promise<void>;
}

export interface RouterDeps extends Pick<Call, 'db' | 'random'> {
  clock: () => number;
  authenticate: Authenticate;
  limits: CallLimits;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route carries out. */
    endpoint?: Endpoint;
  }
}

/** What a verb is given, already parsed. */
interface VerbInput<E extends Endpoint> {
  params: Parameters<E['path']>;
  query: E['query'] extends z.ZodMiniType ? z.output<E['query']> : undefined;
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
  /** The verb may answer with the very same object again, which is then made text only once. */
  repeats?: boolean;
}

export interface Router {
  /** Carries out an endpoint for callers who say who they are. */
  route<E extends Endpoint>(endpoint: E, handler: Handler<Context, E>, options?: RouteOptions): void;
  /** Carries out an endpoint whose `access` is `anyone`. */
  routeForAnyone<E extends Endpoint>(endpoint: E, handler: Handler<Call, E>): void;
}

function parse(schema: z.ZodMiniType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (!parsed.success) throw invalid(toFieldErrors(parsed.error));
  return parsed.data;
}

function parseInput<E extends Endpoint>(
  endpoint: E,
  params: Parameters<E['path']>,
  request: FastifyRequest,
): VerbInput<E> {
  const query = parse(endpoint.query, request.query);
  const body = parse(endpoint.body, request.body);
  // Guaranteed by the schemas, whose outputs the type names.
  return { params, query, body } as VerbInput<E>;
}

const types = { json: 'application/json; charset=utf-8', text: 'text/plain; charset=utf-8' };

/** Sends nothing but what the endpoint declares: an object as JSON, a text as it is, nothing as an empty body. */
function createSender(answer: z.ZodMiniType, repeats: boolean): (reply: FastifyReply, value: unknown) => FastifyReply {
  const { type } = answer.def;
  if (type === 'void') return (reply) => reply.send();
  if (type === 'string') return (reply, value) => reply.header('content-type', types.text).send(value);
  const project = toProjection(answer);
  const toText = (value: unknown) => JSON.stringify(project(value));
  const give = repeats ? rememberTexts(toText) : toText;
  return (reply, value) => reply.header('content-type', types.json).send(give(value));
}

function rememberTexts(toText: (value: unknown) => string): (value: unknown) => string {
  const texts = new WeakMap<object, string>();
  return (value) => {
    if (typeof value !== 'object' || value === null) return toText(value);
    const text = texts.get(value) ?? toText(value);
    texts.set(value, text);
    return text;
  };
}

/** Whether the call waits for a body, which its sender may hold back as long as the server has patience. */
function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** Refusals that say something about who asks. */
const denials: readonly ErrorCode[] = ['forbidden', 'immutable', 'own_account', 'last_administrator'];

/** Who reached for what they may not do is kept in the system events. */
async function recordingRefusal<Result>(
  ctx: Context,
  endpoint: Endpoint,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ManagerError && denials.includes(error.code)) {
      const description = `${endpoint.method} ${endpoint.path} was refused. ${error.message}`;
      await record(ctx, { event: 'access_denied', level: 'warning', description });
    }
    throw error;
  }
}

/** Registers endpoints: who calls → what with → the verb → nothing but what the endpoint's answer declares. */
export function createRouter(app: FastifyInstance, deps: RouterDeps): Router {
  const { clock, authenticate, db, random, limits } = deps;
  const addresses = createAddresses(app.prefix);
  const limitNotes = createLimitNotes();
  app.decorateRequest('actor', null);

  const toCall = (request: FastifyRequest): Call => ({ db, random, now: clock(), origin: request.ip });

  async function notingLimits<Result>(request: FastifyRequest, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const actor = request.getDecorator<Actor | null>('actor') ?? undefined;
      await limitNotes.note({ ...toCall(request), actor }, error);
      throw error;
    }
  }

  function register<E extends Endpoint>(
    endpoint: E,
    before: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
    carryOut: (input: VerbInput<E>, http: Http) => Promise<z.input<E['answer']>>,
    repeats = false,
  ): void {
    if (endpoint.base !== app.prefix) throw new Error(`${endpoint.path} does not belong below ${app.prefix}.`);
    addresses.add(endpoint);
    const send = createSender(endpoint.answer, repeats);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      config: { endpoint },
      onRequest: (request, reply) => notingLimits(request, () => before(request, reply)),
      handler: async (request, reply) => {
        const params = parseParams<E>(request, () => addresses.refuse(request, reply));
        const work = () => carryOut(parseInput(endpoint, params, request), { request, reply });
        return send(reply, await notingLimits(request, work));
      },
    });
  }

  app.setNotFoundHandler(async (request, reply) => addresses.refuse(request, reply));

  return {
    route(endpoint, handler, { beforehand, repeats, ...options } = {}) {
      const identify = async (request: FastifyRequest, call: Call) => {
        const actor = await authenticate(call, readCredentials(request.headers), options);
        request.setDecorator<Actor>('actor', actor);
        return actor;
      };
      const before = async (request: FastifyRequest, reply: FastifyReply) => {
        const call = toCall(request);
        limits.enter(call);
        requireVersion(request);
        beforehand?.(request);
        const actor = await identify(request, call);
        await limits.admit(call, actor);
        const params = parseParams(request, () => addresses.refuse(request, reply));
        await recordingRefusal({ ...call, actor }, endpoint, () => requireAccess(endpoint.access, actor, params));
      };
      const carryOut = async (input: VerbInput<typeof endpoint>, http: Http) => {
        // While the body was on its way, the caller may have been locked out, signed out or given another role.
        if (hasBody(http.request)) await identify(http.request, toCall(http.request));
        const attempt = async () => {
          const ctx: Context = { ...toCall(http.request), actor: http.request.getDecorator<Actor>('actor') };
          return recordingRefusal(ctx, endpoint, async () => {
            requireAccess(endpoint.access, ctx.actor, input.params);
            return handler(ctx, input, http);
          });
        };
        try {
          return await attempt();
        } catch (error) {
          if (!(error instanceof CallerChanged)) throw error;
        }
        // Refused for its own reason, or carried out with what the caller may do now.
        await identify(http.request, toCall(http.request));
        return attempt();
      };
      register(endpoint, before, carryOut, repeats);
    },
    routeForAnyone(endpoint, handler) {
      if (endpoint.access !== 'anyone') throw new Error(`${endpoint.path} is not open to anyone.`);
      const before = async (request: FastifyRequest) => {
        limits.enter(toCall(request));
        requireVersion(request);
      };
      register(endpoint, before, (input, http) => handler(toCall(http.request), input, http));
    },
  };
}
