import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import type { OpenBackend } from './backend.ts';
import { type Config, ConfigError } from './config.ts';
import type { LogStream } from './log.ts';
import type { RemoteManager } from './proxy/upstream.ts';
import { type Certificate, readCertificate, selfSignedCertificate } from './tls.ts';

/** A server that listens. */
export interface RunningServer {
  /** Where a browser on this machine reaches it: `http://localhost:4119`. */
  address: string;
  /** Present while there is no administrator: the one-time link that makes the first. */
  setUpLink?: string;
  /** Those that it is in front of; none: it has its own. */
  managers: readonly RemoteManager[];
  /** Lets answers under way finish, then closes the connections and the database. */
  close: () => Promise<void>;
}

const consoleFolder = path.join(import.meta.dirname, '..', '..', 'build', 'console');

async function certificateOf({ tls, dataDir }: Config): Promise<Certificate | undefined> {
  if (tls.kind === 'files') return readCertificate(tls);
  return tls.kind === 'self-signed' ? await selfSignedCertificate(dataDir, Date.now()) : undefined;
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

/** The embedded manager, or others: what the one needs is not even loaded for the other. */
async function openBackend(config: Config, clock: () => number): Promise<OpenBackend> {
  if (config.managers) {
    const { openRemote } = await import('./remote.ts');
    return openRemote(config, config.managers, clock);
  }
  const { openEmbedded } = await import('./embedded.ts');
  return openEmbedded(config, clock);
}

async function listen(app: FastifyInstance, config: Config): Promise<number> {
  app.log.level = 'silent';
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw listeningFault(error as NodeJS.ErrnoException, config);
  }
  app.log.level = 'info';
  const bound = app.server.address();
  return typeof bound === 'object' && bound ? bound.port : config.port;
}

/** Opens what answers calls, and listens. Throws a `ConfigError` where a person can put it right. */
export async function startServer(config: Config, log: LogStream, clock = Date.now): Promise<RunningServer> {
  const certificate = await certificateOf(config);
  const backend = await openBackend(config, clock);
  const app = await buildApp(config, { backend, consoleFolder, log, certificate }).catch(async (error) => {
    await backend.close();
    throw error;
  });
  app.addHook('onClose', () => backend.close());
  try {
    const port = await listen(app, config);
    const address = `${certificate ? 'https' : 'http'}://${shownHost(config.host)}:${port}`;
    const token = await backend.begin((error) => app.log.error({ err: error }));
    return {
      address,
      managers: config.managers ?? [],
      close: () => app.close(),
      ...(token === null ? {} : { setUpLink: `${address}/set-up#${token}` }),
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}
