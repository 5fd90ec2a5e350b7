import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Kysely } from 'kysely';
import type { Endpoint } from '#contract/endpoint.ts';
import { toFieldErrors } from '#contract/errors.ts';
import { firstAdministrator } from '#contract/setUp.ts';
import { administratorRoutes } from './administrators/routes.ts';
import { hasAdministrator } from './administrators/store.ts';
import { apiKeyRoutes } from './api-keys/routes.ts';
import { record } from './audit.ts';
import { createAuthenticate } from './auth/authenticate.ts';
import { acceptJsonOnly } from './body.ts';
import type { Call } from './context.ts';
import { migrate } from './db/migrate.ts';
import type { Database } from './db/tables.ts';
import { createWriteCheck } from './db/writeCheck.ts';
import { ManagerError } from './errors.ts';
import { sendFailure } from './failures.ts';
import { createCallLimits, noLimits } from './limits/callLimits.ts';
import { mfaRoutes } from './mfa/routes.ts';
import { createSecretBox } from './mfa/secretBox.ts';
import { collectEndpoints, openApiRoutes } from './openapi/routes.ts';
import { roleRoutes } from './roles/routes.ts';
import { createRouter, type Router } from './route.ts';
import { legacyRoutes } from './sessions/legacyRoutes.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { createSignIn } from './sessions/signIn.ts';
import { createSetUpLinks } from './set-up/links.ts';
import { setUpRoutes } from './set-up/routes.ts';
import { createFirst } from './set-up/verbs.ts';
import { settingRoutes } from './settings/routes.ts';
import { removeOldEvents } from './system-events/removal.ts';
import { systemEventRoutes } from './system-events/routes.ts';
import { measureUsage } from './usage/measure.ts';
import { createUsageMeter } from './usage/meter.ts';
import { usageRoutes } from './usage/routes.ts';

export interface ManagerOptions {
  /** From `openDatabase`; its tables are made or brought up to date here. The manager does not destroy it. */
  db: Kysely<Database>;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** That many unpredictable bytes. */
  random: (bytes: number) => Buffer;
  /** 32 bytes that encrypt what has to be read again, the secrets of second factors. The same for all processes on a database. */
  secretKey: Buffer;
  /** `true`: the session cookie is always `Secure`. Otherwise it is when the request came over TLS. */
  secureCookies?: boolean;
  /** `off`: calls are not limited, whatever the settings say. What protects signing in stays. */
  callLimits?: 'on' | 'off';
}

export interface FirstAdministrator {
  userName: string;
  password: string;
  locale?: 'en-US' | 'ja-JP';
  timeZone?: string;
}

export type FirstAdministratorResult =
  | { outcome: 'created'; administratorID: number }
  /** There is an administrator already: nothing was done. */
  | { outcome: 'set_up_done' }
  /** A sentence per fault, fit to be shown to whoever started the process. */
  | { outcome: 'invalid'; faults: string[] };

export interface Manager {
  /** The API. Register it without a prefix: everything below `/api`, unknown paths included, is answered by it. */
  plugin: FastifyPluginAsync;
  /**
   * Makes the token of the one-time set-up link, good for a day with every process on the database, and retires the one made
   * before; null once there is an administrator.
   */
  setUpToken(): Promise<string | null>;
  /** Creates the first administrator, with Full Access, unless there is one. */
  createFirstAdministrator(input: FirstAdministrator): Promise<FirstAdministratorResult>;
  /** Throws unless the database takes a write. Calls at the same time share one try. */
  checkWritable(): Promise<void>;
  /** Writes down what is counted in memory, how much keys are used. Call it every few seconds. */
  flush(): Promise<void>;
  /** Notes in the system events that the manager has started. */
  noteStart(): Promise<void>;
  /** Removes a number of system events that are older than they are to be kept. Call it every few minutes. */
  removeOldEvents(): Promise<void>;
  /** Flushes. The database is still open afterwards. */
  close(): Promise<void>;
}

async function createFirstAdministrator(call: Call, input: FirstAdministrator): Promise<FirstAdministratorResult> {
  const parsed = firstAdministrator.safeParse({ ...input, token: '' }, { reportInput: true });
  if (!parsed.success) {
    return { outcome: 'invalid', faults: toFieldErrors(parsed.error).map(({ message }) => message) };
  }
  try {
    return { outcome: 'created', ...(await createFirst(call, parsed.data)) };
  } catch (error) {
    if (!(error instanceof ManagerError)) throw error;
    if (error.code === 'set_up_done') return { outcome: 'set_up_done' };
    return { outcome: 'invalid', faults: [error.message] };
  }
}

function answerAsApi(app: FastifyInstance): void {
  acceptJsonOnly(app);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });
  app.setErrorHandler(sendFailure);
}

/** The embedded manager: everything the server needs of it, apart from `openDatabase`. */
export async function createManager(options: ManagerOptions): Promise<Manager> {
  const { db, clock, random, secretKey, secureCookies = false, callLimits = 'on' } = options;
  await migrate(db);
  const links = createSetUpLinks();
  const authenticate = createAuthenticate(db);
  const limits = callLimits === 'on' ? await createCallLimits(db, clock) : noLimits;
  const box = createSecretBox(secretKey, 'second factor', random);
  const signIn = createSignIn(box);
  const usage = createUsageMeter(db);
  const ownCall = (): Call => ({ db, random, now: clock(), origin: null });
  return {
    plugin: async (app) => {
      const endpoints = collectEndpoints(app);
      const serve = (prefix: Endpoint['base'], addRoutes: (router: Router) => void) =>
        app.register(
          async (scope) => {
            answerAsApi(scope);
            const router = createRouter(scope, { db, clock, random, authenticate, limits });
            measureUsage(scope, usage, clock);
            addRoutes(router);
          },
          { prefix },
        );
      await serve('/api', (router) => {
        administratorRoutes(router);
        apiKeyRoutes(router);
        mfaRoutes(router, box);
        roleRoutes(router);
        sessionRoutes(router, { secureCookies, signIn });
        settingRoutes(router, { changed: limits.reload });
        setUpRoutes(router, links);
        systemEventRoutes(router);
        usageRoutes(router, usage);
        openApiRoutes(router, endpoints);
      });
      await serve('/rest', (router) => legacyRoutes(router, signIn));
    },
    setUpToken: async () => ((await hasAdministrator(db)) ? null : links.issue(ownCall())),
    createFirstAdministrator: (input) => createFirstAdministrator(ownCall(), input),
    checkWritable: createWriteCheck(db),
    flush: () => usage.flush(clock()),
    noteStart: () => record(ownCall(), { event: 'manager_started', description: 'The manager has started.' }),
    removeOldEvents: async () => {
      await removeOldEvents(ownCall());
    },
    close: () => usage.flush(clock()),
  };
}
