import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { parseEnv } from 'node:util';
import * as z from 'zod/mini';
import { passwordMinimum } from '#contract/setUp.ts';
import { isPostgresUrl } from '#manager/db/postgresUrl.ts';
import { readManagers } from './managerSettings.ts';
import type { RemoteManager } from './proxy/upstream.ts';

/** How the server is run. Made from the environment by `readConfig`; tests write it by hand. */
export interface Config {
  host: string;
  /** 0: any free port. */
  port: number;
  /** Absolute. */
  dataDir: string;
  /** A PostgreSQL database instead of one in the data folder. It may hold a password: never to be printed. */
  databaseUrl?: string;
  /** 32 bytes that encrypt the secrets of second factors. Absent: those in the data folder. Never to be printed. */
  secretKey?: Buffer;
  tls: { kind: 'off' } | { kind: 'self-signed' } | { kind: 'files'; cert: string; key: string };
  /** Created at the start while there is no administrator. Absent: a set-up link is printed instead. */
  administrator?: { username: string; password: string };
  /** Who may set `X-Forwarded-*`: a number of hops, or addresses. */
  trustProxy: false | number | string[];
  /** `off`: however many calls there are, none is turned away for that. */
  callLimits: 'on' | 'off';
  /** In front of these, without a manager and a database of its own. */
  managers?: RemoteManager[];
  /** Absolute: the PEM file of who may have signed the certificates of those. */
  managerCa?: string;
}

/** The settings cannot be used. `faults` has one sentence for each thing that is wrong. */
export class ConfigError extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const namedAddresses = ['loopback', 'linklocal', 'uniquelocal'];

function isAddress(value: string): boolean {
  const [address = '', prefix, ...rest] = value.split('/');
  const version = isIP(address);
  if (rest.length > 0) return false;
  if (prefix === undefined) return version !== 0 || namedAddresses.includes(value);
  return version !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}

const trustProxy = z.pipe(
  z.string(),
  z.transform((value: string, context) => {
    if (/^[1-9]\d?$/.test(value)) return Number(value);
    const addresses = value.split(',').map((address) => address.trim());
    if (addresses.every(isAddress)) return addresses;
    context.issues.push({
      code: 'custom',
      input: value,
      message: 'must be a number of hops such as 1, or addresses such as 10.0.0.0/8, separated by commas.',
    });
    return z.NEVER;
  }),
);

/** 64 hexadecimal digits, or 44 characters of base64. */
const secretKey = z.pipe(
  z.string(),
  z.transform((value: string, context) => {
    const bytes = Buffer.from(value, /^[\da-f]{64}$/i.test(value) ? 'hex' : 'base64');
    if (bytes.length === 32 && /^([\da-f]{64}|[A-Za-z0-9+/]{43}=?)$/i.test(value)) return bytes;
    context.issues.push({
      code: 'custom',
      input: value,
      message: 'must be 32 random bytes as 64 hexadecimal digits or in base64, such as `openssl rand -hex 32` prints.',
    });
    return z.NEVER;
  }),
);

/** What means nothing in front of other managers. */
const ofEmbeddedManager = [
  'KEYROOM_DATABASE_URL',
  'KEYROOM_SECRET_KEY',
  'KEYROOM_ADMIN_USERNAME',
  'KEYROOM_ADMIN_PASSWORD',
  'KEYROOM_RATE_LIMIT',
] as const;

const portError = 'must be a whole number from 0 to 65535.';

const environment = z
  .object({
    KEYROOM_HOST: z._default(
      z.string().check(z.regex(/^[\w.:-]+$/, 'must be an address or a host name, such as 127.0.0.1 or 0.0.0.0.')),
      '127.0.0.1',
    ),
    KEYROOM_PORT: z._default(
      z.pipe(
        z.string().check(z.regex(/^\d{1,5}$/, portError)),
        z.pipe(z.transform(Number), z.number().check(z.maximum(65_535, portError))),
      ),
      4119,
    ),
    KEYROOM_DATA_DIR: z._default(z.string(), './data'),
    KEYROOM_DATABASE_URL: z.optional(
      z
        .string()
        .check(
          z.refine(
            isPostgresUrl,
            'must begin with postgres:// or postgresql://, such as postgres://user:password@host/database.',
          ),
        ),
    ),
    KEYROOM_SECRET_KEY: z.optional(secretKey),
    KEYROOM_MANAGER_URL: z.optional(z.string()),
    KEYROOM_MANAGERS: z.optional(z.string()),
    KEYROOM_MANAGER_CA: z.optional(z.string()),
    KEYROOM_MANAGER_FINGERPRINT: z.optional(z.string()),
    KEYROOM_TLS: z.optional(z.enum(['off', 'self-signed'], 'must be off or self-signed.')),
    KEYROOM_TLS_CERT: z.optional(z.string()),
    KEYROOM_TLS_KEY: z.optional(z.string()),
    KEYROOM_ADMIN_USERNAME: z.optional(
      z
        .string()
        .check(z.trim(), z.minLength(1, 'must not be empty.'), z.maxLength(254, 'can have at most 254 characters.')),
    ),
    KEYROOM_ADMIN_PASSWORD: z.optional(
      z
        .string()
        .check(
          z.minLength(passwordMinimum, `must have at least ${passwordMinimum} characters.`),
          z.maxLength(1024, 'can have at most 1024 characters.'),
        ),
    ),
    KEYROOM_RATE_LIMIT: z.optional(z.enum(['on', 'off'], 'must be on or off.')),
    KEYROOM_TRUST_PROXY: z.optional(trustProxy),
  })
  .check(
    z.superRefine((settings, context) => {
      const fault = (name: keyof typeof settings, message: string): void => {
        context.addIssue({ code: 'custom', path: [name], message });
      };
      for (const [one, other] of [
        ['KEYROOM_TLS_CERT', 'KEYROOM_TLS_KEY'],
        ['KEYROOM_ADMIN_USERNAME', 'KEYROOM_ADMIN_PASSWORD'],
      ] as const) {
        if (settings[one] !== undefined && settings[other] === undefined) fault(one, `needs ${other} beside it.`);
        if (settings[other] !== undefined && settings[one] === undefined) fault(other, `needs ${one} beside it.`);
      }
      if (settings.KEYROOM_TLS !== undefined && settings.KEYROOM_TLS_CERT !== undefined) {
        fault('KEYROOM_TLS', 'cannot be set together with KEYROOM_TLS_CERT. Keep one of them.');
      }
      const password = settings.KEYROOM_ADMIN_PASSWORD?.toLowerCase();
      if (password !== undefined && password === settings.KEYROOM_ADMIN_USERNAME?.toLowerCase()) {
        fault('KEYROOM_ADMIN_PASSWORD', 'must differ from KEYROOM_ADMIN_USERNAME.');
      }
      readManagers(settings, fault);
      if (settings.KEYROOM_MANAGER_URL === undefined && settings.KEYROOM_MANAGERS === undefined) return;
      for (const name of ofEmbeddedManager) {
        if (settings[name] !== undefined)
          fault(name, 'is for the embedded manager, and there is none in front of another. Take the setting away.');
      }
    }),
  );

const names = Object.keys(environment.shape);

/** The settings that begin with `KEYROOM_` and have a value; an empty one counts as absent. */
function ownVariables(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (name.startsWith('KEYROOM_') && value ? [[name, value]] : [])),
  );
}

function tlsOf(settings: z.output<typeof environment>): Config['tls'] {
  const { KEYROOM_TLS_CERT: cert, KEYROOM_TLS_KEY: key } = settings;
  if (cert !== undefined && key !== undefined) {
    return { kind: 'files', cert: path.resolve(cert), key: path.resolve(key) };
  }
  return { kind: settings.KEYROOM_TLS ?? 'off' };
}

/** Reads the settings from the environment. Throws a `ConfigError` with every fault at once. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const own = ownVariables(variables);
  const unknown = Object.keys(own)
    .filter((name) => !names.includes(name))
    .map((name) => `${name} is not a setting of Keyroom. The settings are ${names.join(', ')}.`);
  const result = environment.safeParse(own);
  if (unknown.length > 0 || result.error) {
    const wrong = result.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
    throw new ConfigError([...unknown, ...wrong]);
  }
  const settings = result.data;
  const managers = readManagers(settings, () => {});
  const { KEYROOM_ADMIN_USERNAME: username, KEYROOM_ADMIN_PASSWORD: password } = settings;
  return {
    host: settings.KEYROOM_HOST,
    port: settings.KEYROOM_PORT,
    dataDir: path.resolve(settings.KEYROOM_DATA_DIR),
    tls: tlsOf(settings),
    ...(settings.KEYROOM_DATABASE_URL === undefined ? {} : { databaseUrl: settings.KEYROOM_DATABASE_URL }),
    ...(settings.KEYROOM_SECRET_KEY === undefined ? {} : { secretKey: settings.KEYROOM_SECRET_KEY }),
    trustProxy: settings.KEYROOM_TRUST_PROXY ?? false,
    callLimits: settings.KEYROOM_RATE_LIMIT ?? 'on',
    ...(username !== undefined && password !== undefined ? { administrator: { username, password } } : {}),
    ...(managers.length > 0 ? { managers } : {}),
    ...(settings.KEYROOM_MANAGER_CA === undefined ? {} : { managerCa: path.resolve(settings.KEYROOM_MANAGER_CA) }),
  };
}

/** The process's environment over what a `.env` file in the folder says. */
export function readEnvironment(folder: string): NodeJS.ProcessEnv {
  try {
    return { ...parseEnv(readFileSync(path.join(folder, '.env'), 'utf8')), ...process.env };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return process.env;
    throw new ConfigError([`The file .env cannot be read: ${(error as Error).message}.`]);
  }
}
