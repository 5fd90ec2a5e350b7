import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import type { Kysely } from 'kysely';
import type { ApiKeyWithSecret, NewApiKey } from '#contract/apiKeys.ts';
import { initialSettings } from './administrators/settings.ts';
import { insertAdministrator } from './administrators/store.ts';
import { hashPassword } from './auth/passwords.ts';
import { hashSecret } from './auth/secrets.ts';
import { openDatabase } from './db/open.ts';
import type { Database } from './db/tables.ts';
import { createTestLocation } from './db/testing/database.ts';
import { createManager, type Manager } from './manager.ts';
import { insertSession } from './sessions/store.ts';
import { generateSessionID, toRequestID } from './sessions/tokens.ts';

/** The built-in roles. */
export const roles = { fullAccess: 1, auditor: 2, readOnly: 3 } as const;

/** The password of every administrator that a test bed makes. */
export const testPassword = 'correct horse battery staple';

/** What every test bed encrypts with. */
export const testSecretKey = Buffer.alloc(32, 'keyroom');

/** A clock that stands still until it is told to go on: 2026-03-01T12:00Z at first. */
export interface TestClock {
  now: number;
  advance(milliseconds: number): void;
}

function createTestClock(): TestClock {
  return {
    now: Date.UTC(2026, 2, 1, 12),
    advance(milliseconds) {
      this.now += milliseconds;
    },
  };
}

/** Bytes that look random and are the same for the same seed. */
export function createSeededRandom(seed: string): (bytes: number) => Buffer {
  let drawn = 0;
  return (bytes) => {
    drawn += 1;
    return createHash('shake256', { outputLength: bytes }).update(`${seed}:${drawn}`).digest();
  };
}

const passwordHash = hashPassword(testPassword, createSeededRandom('password'));

/** Headers that say who calls. */
export type As = Readonly<Record<string, string>>;

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  body: any;
  headers: LightMyRequestResponse['headers'];
}

export interface SignedIn {
  as: As;
  administratorID: number;
  sID: string;
  rID: string;
}

export interface TestBed extends AsyncDisposable {
  location: string;
  db: Kysely<Database>;
  manager: Manager;
  app: FastifyInstance;
  clock: TestClock;
  random: (bytes: number) => Buffer;
  /** One call below `/api`; a body that is not a string is sent as JSON. */
  call(method: string, path: string, given?: { as?: As; body?: unknown; headers?: As }): Promise<Reply>;
  /** Adds an administrator with `testPassword`. */
  addAdministrator(userName: string, roleID?: number): Promise<number>;
  /** Plants a session of a new administrator with the role, without the sign-in form. */
  signIn(roleID?: number): Promise<SignedIn>;
  /** Creates a key through the API, with Full Access. */
  createKey(key?: Partial<NewApiKey>): Promise<{ key: ApiKeyWithSecret; as: As }>;
  /** Adds a role that has just these rights out of `rightsTree`, given as JSON text. */
  addRole(role: { name: string; rights: object; lesserOnly?: boolean; allowWebService?: boolean }): Promise<number>;
}

function toReply(response: LightMyRequestResponse): Reply {
  const body = response.body === '' ? undefined : JSON.parse(response.body);
  return { status: response.statusCode, body, headers: response.headers };
}

/** What a signed-in administrator sends. */
export function sessionHeaders(sID: string): As {
  return { cookie: `sID=${sID}`, rid: toRequestID(sID) };
}

/** Fails the call whose answer is not exactly what its endpoint declares: nothing undeclared, nothing missing, all of its type. */
function holdToContract(app: FastifyInstance): void {
  app.addHook('onSend', async ({ routeOptions }, reply, payload) => {
    const { endpoint } = routeOptions.config;
    const json = String(reply.getHeader('content-type')).startsWith('application/json');
    if (!endpoint || !json || reply.statusCode !== 200 || typeof payload !== 'string') return;
    const answer = JSON.parse(payload);
    if (!isDeepStrictEqual(endpoint.answer.parse(answer), answer)) {
      throw new Error(`${endpoint.method} ${endpoint.path} answered what it does not declare: ${payload}`);
    }
  });
}

export interface TestBedOptions {
  /** Where the database is; absent: a fresh one, of the kind of the project that the tests run in. */
  location?: string;
  /** The test spoils the database: nobody is to have it afterwards. */
  spoils?: boolean;
  clock?: TestClock;
  seed?: string;
  secureCookies?: boolean;
  secretKey?: Buffer;
  /** PostgreSQL: milliseconds that a statement may take. */
  patience?: number;
}

/** Another manager on the database of the bed, as a second process is. */
export function createBeside({ location, clock }: TestBed): Promise<TestBed> {
  return createTestBed({ location, clock, seed: 'beside' });
}

/** A manager on a database of its own, unless it is told of another's. */
export async function createTestBed({ location, ...options }: TestBedOptions = {}): Promise<TestBed> {
  const {
    spoils = false,
    seed = 'seed',
    secureCookies = false,
    secretKey = testSecretKey,
    clock = createTestClock(),
    patience = 10_000,
  } = options;
  const place = location === undefined ? await createTestLocation({ own: spoils }) : undefined;
  const address = location ?? place?.location ?? '';
  const db = await openDatabase(address, { connections: 5, patience });
  const random = createSeededRandom(seed);
  const manager = await createManager({ db, clock: () => clock.now, random, secretKey, secureCookies });
  const app = Fastify();
  holdToContract(app);
  await app.register(manager.plugin);
  let made = 0;

  const bed: TestBed = {
    location: address,
    db,
    manager,
    app,
    clock,
    random,
    async call(method, path, { as = {}, body, headers = {} } = {}) {
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      const payload = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
      const response = await app.inject({
        method: method as 'GET',
        url: `/api${path}`,
        headers: { ...type, ...as, ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
      return toReply(response);
    },
    async addAdministrator(userName, roleID = roles.fullAccess) {
      const settings = initialSettings({ username: userName, roleID, timeZone: 'Europe/Berlin' });
      const password = { passwordHash: await passwordHash, now: clock.now };
      return (await insertAdministrator(db, settings, password)).ID;
    },
    async signIn(roleID = roles.fullAccess) {
      made += 1;
      const administratorID = await bed.addAdministrator(`administrator-${made}`, roleID);
      const sID = generateSessionID(random);
      await insertSession(db, { idHash: hashSecret(sID), administratorID, now: clock.now });
      return { as: sessionHeaders(sID), administratorID, sID, rID: toRequestID(sID) };
    },
    async createKey(key = {}) {
      made += 1;
      const { as } = await bed.signIn();
      const body = { keyName: `key-${made}`, roleID: roles.fullAccess, ...key };
      const created = await bed.call('POST', '/apikeys', { as, body });
      if (created.status !== 200) throw new Error(`No key: ${JSON.stringify(created.body)}`);
      return { key: created.body, as: { 'api-secret-key': created.body.secretKey } };
    },
    async addRole({ name, rights, lesserOnly = false, allowWebService = true }) {
      const { id } = await db
        .insertInto('role')
        .values({
          name,
          name_key: name.toLowerCase(),
          description: '',
          description_key: '',
          immutable: 0,
          lesser_only: lesserOnly ? 1 : 0,
          all_computers: 1,
          all_policies: 1,
          allow_user_interface: 1,
          allow_web_service: allowWebService ? 1 : 0,
          rights: JSON.stringify(rights),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await db.destroy();
      await place?.[Symbol.asyncDispose]();
    },
  };
  return bed;
}
