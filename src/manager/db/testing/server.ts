import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A PostgreSQL server of the tests' own, on data that are gone with it. */
export interface TestServer extends AsyncDisposable {
  /** Its URL, to which the name of a database is added. */
  url: string;
  /** Where it listens: a port, or the path of a socket. */
  listens: number | string;
  /** Ends it as a loss of power would. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

const windows = process.platform === 'win32';

/** PostgreSQL refuses to run as root: somebody who owns nothing, then. */
function unprivileged(): number | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const named = (name: string) => users.find((user) => user.startsWith(`${name}:`))?.split(':')[2];
  return Number(named('postgres') ?? named('nobody'));
}

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}

/** With a language's order of letters where it can be had, so that nothing comes to rely on another. */
function initialise(folder: string, data: string, uid: number | undefined): void {
  const always = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  const run = (...locale: string[]) =>
    spawnSync(path.join(folder, 'initdb'), [...always, ...locale], {
      encoding: 'utf8',
      cwd: tmpdir(),
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
  const first = run('--locale=C', '--locale-provider=icu', '--icu-locale=en-US');
  if (first.status === 0) return;
  const second = run('--no-locale');
  if (second.status !== 0) throw new Error(`PostgreSQL's initdb failed:\n${second.error?.message ?? second.stderr}`);
}

/** Makes files that the server, whoever runs it, reads and nobody else. */
function writeSecretly(home: string, name: string, text: string, uid: number | undefined): string {
  const file = path.join(home, name);
  writeFileSync(file, text, { mode: 0o600 });
  if (uid !== undefined) chownSync(file, uid, uid);
  return file;
}

export interface TestServerOptions {
  /** PEM. The server listens at a port of `localhost` then, for TLS and without. */
  tls?: { cert: string; key: string };
}

/** Starts the server whose programs are in the folder. It ends with this process, however that ends. */
export async function startTestServer(folder: string, { tls }: TestServerOptions = {}): Promise<TestServer> {
  const uid = unprivileged();
  const home = mkdtempSync(path.join(tmpdir(), 'keyroom-pg-'));
  if (uid !== undefined) chownSync(home, uid, uid);
  const data = path.join(home, 'data');
  initialise(folder, data, uid);
  const usesPort = windows || tls !== undefined;
  const port = usesPort ? await freePort() : 5432;
  const address = usesPort ? `localhost:${port}` : encodeURIComponent(home);
  const settings = {
    listen_addresses: usesPort ? '127.0.0.1' : '',
    ...(windows ? {} : { unix_socket_directories: home }),
    port,
    max_connections: 200,
    ...(tls && {
      ssl: 'on',
      ssl_cert_file: writeSecretly(home, 'server.crt', tls.cert, uid),
      ssl_key_file: writeSecretly(home, 'server.key', tls.key, uid),
    }),
  };
  let keeper: ChildProcess | undefined;

  const server: TestServer = {
    url: `postgres://postgres@${address}/`,
    listens: usesPort ? port : path.join(home, `.s.PGSQL.${port}`),
    async start() {
      const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      const command = [path.join(folder, 'postgres'), '-D', data, ...args];
      const keep = path.join(import.meta.dirname, 'keepWhileParentLives.ts');
      keeper = spawn(process.execPath, [keep, home, String(uid ?? ''), ...command], {
        cwd: tmpdir(),
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      let said = '';
      keeper.stderr?.on('data', (chunk) => {
        said = `${said}${chunk}`.slice(-10_000);
        if (said.includes('ready to accept connections')) resolve();
      });
      keeper.once('close', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
      await promise;
    },
    async kill() {
      const [pid] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
      const { promise, resolve } = Promise.withResolvers<void>();
      keeper?.once('close', () => resolve());
      process.kill(Number(pid), 'SIGKILL');
      await promise;
    },
    async [Symbol.asyncDispose]() {
      if (keeper && keeper.exitCode === null) {
        const { promise, resolve } = Promise.withResolvers<void>();
        keeper.once('close', () => resolve());
        keeper.stdin?.end();
        await promise;
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
  try {
    await server.start();
    return server;
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}
