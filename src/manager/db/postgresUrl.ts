import { readFileSync } from 'node:fs';
import type { PoolConfig } from 'pg';

/** Where the database is and how it is spoken to. */
export type Address = Pick<
  PoolConfig,
  'host' | 'port' | 'user' | 'password' | 'database' | 'ssl' | 'options' | 'application_name' | 'enableChannelBinding'
>;

/** Whether it names a PostgreSQL database rather than a file. */
export function isPostgresUrl(location: string): boolean {
  return /^postgres(ql)?:\/\//.test(location);
}

const known = [
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'channel_binding',
  'host',
  'port',
  'options',
  'application_name',
];
const modes = ['disable', 'no-verify', 'require', 'verify-ca', 'verify-full'];

function isOnThisMachine(host: string | undefined): boolean {
  return host === undefined || host.startsWith('/') || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
}

function readCertificate(file: string, parameter: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${parameter} names a file that cannot be read: ${(error as Error).message}.`);
  }
}

/** Encrypted and verified, unless the address says otherwise or is on this machine. */
function readTls(parameters: ReadonlyMap<string, string>, host: string | undefined): Address['ssl'] {
  const mode = parameters.get('sslmode') ?? (isOnThisMachine(host) ? 'disable' : 'verify-full');
  if (!modes.includes(mode)) throw new Error(`sslmode must be one of ${modes.join(', ')}.`);
  if (mode === 'disable') return false;
  const pem = (parameter: string) => {
    const file = parameters.get(parameter);
    return file === undefined || file === 'system' ? undefined : readCertificate(file, parameter);
  };
  return {
    rejectUnauthorized: mode !== 'no-verify',
    ca: pem('sslrootcert'),
    cert: pem('sslcert'),
    key: pem('sslkey'),
    ...(mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
  };
}

function malformed(): Error {
  return new Error(
    'The address is not of the form postgres://user:password@host:5432/database, percent-encoded where needed.',
  );
}

function decode(part: string): string | undefined {
  try {
    return part === '' ? undefined : decodeURIComponent(part);
  } catch {
    throw malformed();
  }
}

/** Reads `postgres://user:password@host:port/database?sslmode=…`. Throws a sentence without the password in it. */
export function readPostgresUrl(text: string): Address {
  if (!URL.canParse(text)) throw malformed();
  const url = new URL(text);
  const parameters = new Map(url.searchParams);
  const unknown = [...parameters.keys()].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`The address has a parameter ${unknown[0]}. Those that are understood are ${known.join(', ')}.`);
  }
  const host = parameters.get('host') ?? decode(url.hostname.replace(/^\[(.*)\]$/, '$1'));
  return {
    host,
    port: Number(parameters.get('port') ?? (url.port || 5432)),
    user: decode(url.username),
    password: decode(url.password),
    database: decode(url.pathname.slice(1)),
    ssl: readTls(parameters, host),
    options: parameters.get('options'),
    application_name: parameters.get('application_name') ?? 'keyroom',
    enableChannelBinding: parameters.has('channel_binding'),
  };
}
