import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { addManyKeys } from './manyKeys.ts';
import { startPlainManager } from './plainManager.ts';
import { type ServerProcess, startProcess } from './process.ts';
import { createServerHost, workFolder } from './serverHost.ts';

export const administrator = { userName: 'MasterAdmin', password: 'correct horse battery staple' };

/** The real server on a free port, with a database of its own. */
export interface Keyroom {
  /** Such as `http://localhost:41234`. */
  readonly url: string;
  /** Where the manager itself is: at the same address, or behind. */
  readonly managerUrl: string;
  /** Where its database is. */
  readonly folder: string;
  /** The one-time link to create the first administrator, while there is none. */
  readonly setUpLink: string | undefined;
  /** Everything it has printed and logged. */
  output(): string;
  /** Kills the manager at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same database and port. */
  restart(): Promise<void>;
  /** Sets its clock ahead, by milliseconds. */
  passTime(milliseconds: number): Promise<void>;
  /** Everything it has stored, as bytes. */
  stored(): Promise<Buffer>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Options {
  /** Settings beside those that every test server has. */
  env?: Record<string, string>;
  /** `false`: nobody is there yet, as on a first start. */
  withAdministrator?: boolean;
  /** How many made-up keys there are, the same ones each time. */
  keys?: number;
  /** Whether it stands in front of a manager somewhere else, which has none of our extensions. */
  proxied?: boolean;
  /** How many keys such a manager finds at once, at most. */
  mostItems?: number;
}

const host = createServerHost('keyroom');

const newFolder = () => mkdtemp(path.join(workFolder, 'data-'));

const asAdministrator = {
  KEYROOM_ADMIN_USERNAME: administrator.userName,
  KEYROOM_ADMIN_PASSWORD: administrator.password,
};

/** A data folder as the first start leaves it, with so many keys. */
async function makeFolder(keys: number): Promise<string> {
  const folder = await newFolder();
  if (keys > 0) await addManyKeys(folder, keys);
  const first = await host.start({ KEYROOM_PORT: '0', KEYROOM_DATA_DIR: folder, ...asAdministrator });
  await first.end('SIGTERM');
  return folder;
}

const made = new Map<number, Promise<string>>();

/** A copy of it: each of them is made once. */
async function copyFolder(keys: number): Promise<string> {
  const original = made.get(keys) ?? makeFolder(keys);
  made.set(keys, original);
  const folder = await newFolder();
  await cp(await original, folder, { recursive: true });
  return folder;
}

const fronts = createServerHost('front');

/** In front of a manager that has none of our extensions, over TLS. */
async function standInFront(manager: ServerProcess, env: Record<string, string>, mostItems: number) {
  const plain = await startPlainManager(manager.url, mostItems);
  const front = await fronts.start({
    KEYROOM_PORT: '0',
    KEYROOM_DATA_DIR: await newFolder(),
    KEYROOM_MANAGER_URL: plain.url,
    KEYROOM_MANAGER_FINGERPRINT: plain.fingerprint,
    ...env,
  });
  return {
    url: front.url,
    output: front.output,
    async [Symbol.asyncDispose]() {
      await front.end('SIGTERM');
      await plain[Symbol.asyncDispose]();
    },
  };
}

/** Starts the processes that start every server later. */
export async function warmUp(options: Options): Promise<void> {
  const warm = await startKeyroom(options);
  await warm[Symbol.asyncDispose]();
}

export async function startKeyroom(options: Options = {}): Promise<Keyroom> {
  const { env = {}, withAdministrator = true, keys = 0, proxied = false, mostItems = 5000 } = options;
  const folder = await (withAdministrator ? copyFolder(keys) : newFolder());
  const settings: Record<string, string> = { KEYROOM_PORT: '0', KEYROOM_DATA_DIR: folder, ...(proxied ? {} : env) };
  // The first start is what the product's own command does.
  const start = () =>
    withAdministrator ? host.start(settings) : startProcess(['src/server/main.ts'], { cwd: folder, env: settings });
  let server = await start();
  const front = proxied ? await standInFront(server, env, mostItems) : undefined;
  let earlier = '';
  settings.KEYROOM_PORT = new URL(server.url).port;
  const output = () => earlier + server.output() + (front?.output() ?? '');
  return {
    url: front?.url ?? server.url,
    managerUrl: server.url,
    folder,
    setUpLink: /https?:\/\/\S+\/set-up#\S+/.exec(output())?.[0],
    output,
    kill: () => server.end('SIGKILL'),
    restart: async () => {
      earlier = output();
      server = await start();
    },
    passTime: host.passTime,
    stored: async () => {
      const files = (await readdir(folder)).map((name) => readFile(path.join(folder, name)));
      return Buffer.concat(await Promise.all(files));
    },
    async [Symbol.asyncDispose]() {
      await front?.[Symbol.asyncDispose]();
      await server.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
