import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { addManyKeys } from './manyKeys.ts';
import { startProcess } from './process.ts';
import { createServerHost, workFolder } from './serverHost.ts';

export const administrator = { userName: 'MasterAdmin', password: 'correct horse battery staple' };

/** The real server on a free port, with a database of its own. */
export interface Keyroom {
  /** Such as `http://localhost:41234`. */
  readonly url: string;
  /** Where its database is. */
  readonly folder: string;
  /** The one-time link to create the first administrator, while there is none. */
  readonly setUpLink: string | undefined;
  /** Everything it has printed and logged. */
  output(): string;
  /** Kills it at once, as a power cut would. */
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

export async function startKeyroom({ env = {}, withAdministrator = true, keys = 0 }: Options = {}): Promise<Keyroom> {
  const folder = await (withAdministrator ? copyFolder(keys) : newFolder());
  const settings: Record<string, string> = { KEYROOM_PORT: '0', KEYROOM_DATA_DIR: folder, ...env };
  // The first start is what the product's own command does.
  const start = () =>
    withAdministrator ? host.start(settings) : startProcess(['src/server/main.ts'], { cwd: folder, env: settings });
  let server = await start();
  let earlier = '';
  const { url } = server;
  settings.KEYROOM_PORT = new URL(url).port;
  const output = () => earlier + server.output();
  return {
    url,
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
      await server.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
