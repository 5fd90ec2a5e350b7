import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openDatabase } from '#manager/db/open.ts';
import { DatabaseUnavailable, reasonOf } from '#manager/db/unavailable.ts';
import { createManager, type Manager } from '#manager/manager.ts';
import { buildApp } from './app.ts';
import { type Config, ConfigError } from './config.ts';
import type { LogStream } from './log.ts';
import { readSecretKey } from './secretKey.ts';
import { type Certificate, readCertificate, selfSignedCertificate } from './tls.ts';

/** A server that listens. */
export interface RunningServer {
  /** Where a browser on this machine reaches it: `http://localhost:4119`. */
  address: string;
  /** Present while there is no administrator: the one-time link that makes the first. */
  setUpLink?: string;
  /** Lets answers under way finish, then closes the connections and the database. */
  close: () => Promise<void>;
}

const consoleFolder = path.join(import.meta.dirname, '..', '..', 'build', 'console');

async function certificateOf({ tls, dataDir }: Config): Promise<Certificate | undefined> {
  if (tls.kind === 'files') return readCertificate(tls);
  return tls.kind === 'self-signed' ? await selfSignedCertificate(dataDir, Date.now()) : undefined;
}

async function createAdministrator(manager: Manager, { administrator }: Config): Promise<void> {
  if (!administrator) return;
  const result = await manager.createFirstAdministrator({
    userName: administrator.username,
    password: administrator.password,
  });
  if (result.outcome === 'invalid') throw new ConfigError(result.faults);
}

function listeningFault(error: NodeJS.ErrnoException, { host, port }: Config): unknown {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError([
        `Port ${port} is in use on ${host}. Stop what uses it, or choose another port with KEYROOM_PORT.`,
      ]);
    case 'EACCES':
      return new ConfigError([
        `Port ${port} needs more rights than this user has. Choose one above 1023 with KEYROOM_PORT.`,
      ]);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError([`This machine has no address ${host}. Choose another with KEYROOM_HOST.`]);
    default:
      return error;
  }
}

/** The name in the address that is printed: one that works in a browser on this machine. */
function shownHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** What a crash may cost of the counts of use, in milliseconds. */
const flushInterval = 10_000;

/** How often system events that are too old are removed, in milliseconds. */
const removalInterval = 5 * 60_000;

/** None of it keeps the process running. */
function workRegularly(manager: Manager, say: (error: unknown) => void): { stop(): void } {
  const every = (interval: number, work: () => Promise<void>) => setInterval(() => work().catch(say), interval).unref();
  const timers = [every(flushInterval, manager.flush), every(removalInterval, manager.removeOldEvents)];
  return { stop: () => timers.forEach(clearInterval) };
}

function databaseFault(error: unknown, { databaseUrl, dataDir }: Config): ConfigError {
  const reason = reasonOf(error).replace(/\.$/, '');
  return new ConfigError([
    databaseUrl === undefined
      ? `The database in ${dataDir} cannot be opened: ${reason}. Check that folder, or choose another with KEYROOM_DATA_DIR.`
      : `The database that KEYROOM_DATABASE_URL names cannot be used: ${reason}. Check the address; its sslmode and sslrootcert say what is asked of TLS.`,
  ]);
}

/** Opens the database, starts the manager and listens. Throws a `ConfigError` where a person can put it right. */
export async function startServer(config: Config, log: LogStream, clock = Date.now): Promise<RunningServer> {
  const certificate = await certificateOf(config);
  const db = await openDatabase(config.databaseUrl ?? path.join(config.dataDir, 'keyroom.db')).catch((error: Error) => {
    throw databaseFault(error, config);
  });
  try {
    const secretKey = readSecretKey(config);
    const options = { db, clock, random: randomBytes, secretKey, callLimits: config.callLimits };
    const manager = await createManager(options).catch((error: Error) => {
      throw error instanceof DatabaseUnavailable ? databaseFault(error, config) : error;
    });
    await createAdministrator(manager, config);
    const app = await buildApp(config, { manager, consoleFolder, log, certificate });
    const regularWork = workRegularly(manager, (error) => app.log.error({ err: error }));
    app.addHook('onClose', async () => {
      regularWork.stop();
      try {
        await manager.close();
      } finally {
        await db.destroy();
      }
    });
    app.log.level = 'silent';
    try {
      await app.listen({ host: config.host, port: config.port });
    } catch (error) {
      await app.close();
      throw listeningFault(error as NodeJS.ErrnoException, config);
    }
    app.log.level = 'info';
    const bound = app.server.address();
    const port = typeof bound === 'object' && bound ? bound.port : config.port;
    const address = `${certificate ? 'https' : 'http'}://${shownHost(config.host)}:${port}`;
    await manager.noteStart().catch((error) => app.log.error({ err: error }));
    const token = await manager.setUpToken();
    return {
      address,
      close: () => app.close(),
      ...(token === null ? {} : { setUpLink: `${address}/set-up#${token}` }),
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
