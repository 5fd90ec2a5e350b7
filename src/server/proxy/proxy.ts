import type { FastifyError, FastifyInstance } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { createAddresses, parseParams, requireVersion } from '#manager/addresses.ts';
import { refuseOtherSites } from '#manager/auth/credentials.ts';
import { acceptJsonOnly } from '#manager/body.ts';
import { ManagerError } from '#manager/errors.ts';
import { sendFailure } from '#manager/failures.ts';
import { parseObject } from '#manager/json.ts';
import type { Backend, ShownManager } from '#server/backend.ts';
import { type Caller, readCaller } from './caller.ts';
import { carryOut } from './carryOut.ts';
import { createCookies } from './cookies.ts';
import type { Front } from './exchange.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { fillIn, queryOf } from './outgoing.ts';
import { createUpstream, type RemoteManager } from './upstream.ts';

export interface ProxyOptions {
  /** Names are needed, and differ, where there are several. */
  managers: readonly RemoteManager[];
  /** PEM: who may have signed the certificates of those without a fingerprint. */
  ca?: string | undefined;
  limits?: Partial<Limits>;
  clock?: () => number;
}

/** Managers somewhere else, which this server stands in front of. */
export interface Proxy extends Backend {
  managers: readonly ShownManager[];
  close(): Promise<void>;
}

/** What the body of a call is passed on as: the very bytes, once they are known to be what a manager takes. */
function keepBytes(bytes: Buffer): Buffer | undefined {
  return parseObject(bytes) && bytes;
}

/** Answers as the embedded manager does, and asks the manager behind only for what the contract knows. */
function serve(app: FastifyInstance, base: Endpoint['base'], front: Front): void {
  acceptJsonOnly(app, keepBytes);
  app.setErrorHandler((error: FastifyError | ManagerError, request, reply) => {
    if (error instanceof ManagerError && error.code.startsWith('manager_')) {
      const { code, message } = error;
      request.log.error({ request: request.id, manager: front.upstream.address, code, fault: message });
    }
    sendFailure(error, request, reply);
  });
  const addresses = createAddresses(app.prefix);
  app.setNotFoundHandler(async (request, reply) => addresses.refuse(request, reply));
  app.decorateRequest('caller', null);
  for (const endpoint of endpoints.filter((each) => each.base === base)) {
    addresses.add(endpoint);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      onRequest: async (request) => {
        requireVersion(request);
        if (endpoint === sessionEndpoints.current) refuseOtherSites(request);
        request.setDecorator<Caller>('caller', readCaller(endpoint, request.headers));
      },
      handler: async (request, reply) => {
        const refuse = () => addresses.refuse(request, reply);
        const path = fillIn(endpoint, parseParams(request, refuse), refuse) + queryOf(endpoint, request.query);
        const caller = request.getDecorator<Caller>('caller');
        return carryOut({ front, endpoint, path, caller, request, reply });
      },
    });
  }
}

/** Below an address where no manager is. */
function serveNothing(app: FastifyInstance): void {
  app.setErrorHandler(sendFailure);
  const { refuse } = createAddresses(app.prefix);
  app.setNotFoundHandler(async (request, reply) => refuse(request, reply));
}

/** Calls at the same time share one try: a manager that takes its time is not asked again meanwhile. */
function sharingOne(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

export function createProxy({ managers, ca, limits = {}, clock = Date.now }: ProxyOptions): Proxy {
  const fronts = managers.map((manager) => {
    const prefix = manager.name === undefined ? '' : `/managers/${manager.name}`;
    const upstream = createUpstream(manager, ca, { ...defaultLimits, ...limits });
    return { name: manager.name, prefix, upstream, cookies: createCookies(`${prefix}/`), clock };
  });
  const one = fronts.some(({ prefix }) => prefix === '');
  return {
    plugin: async (app) => {
      for (const { prefix, ...front } of fronts) {
        for (const base of ['/api', '/rest'] as const) {
          await app.register(async (scope) => serve(scope, base, front), { prefix: `${prefix}${base}` });
        }
      }
      for (const prefix of one ? [] : ['/api', '/rest', '/managers']) {
        await app.register(async (scope) => serveNothing(scope), { prefix });
      }
    },
    managers: fronts.map(({ name, upstream: { address } }) => (name === undefined ? { address } : { name, address })),
    notReady: one ? 'the manager does not answer' : 'no manager answers',
    checkReady: sharingOne(() => Promise.any(fronts.map(({ upstream }) => upstream.check()))),
    close: async () => {
      await Promise.all(fronts.map(({ upstream }) => upstream.close()));
    },
  };
}
