import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

export const administrator = { userName: 'MasterAdmin', password: 'correct horse battery staple' };

/** The real server as a process of its own, on a free port, with a database of its own. */
export interface Keyroom {
  /** Such as `http://localhost:41234`. */
  readonly url: string;
  /** The one-time link to create the first administrator, while there is none. */
  readonly setUpLink: string | undefined;
  /** Everything it has printed and logged. */
  output(): string;
  /** Kills it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same database and port. */
  restart(): Promise<void>;
  /** Everything it has stored, as bytes. */
  stored(): Promise<Buffer>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Options {
  /** Settings beside those that every test server has. */
  env?: Record<string, string>;
  /** `false`: nobody is there yet, as on a first start. */
  withAdministrator?: boolean;
}

function started(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /ready at (https?:\/\/\S+)/.exec(output())?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => reject(new Error(`The server did not start:\n${output()}`)));
  });
}

export async function startKeyroom({ env = {}, withAdministrator = true }: Options = {}): Promise<Keyroom> {
  const folder = await mkdtemp(path.join(tmpdir(), 'keyroom-e2e-'));
  const settings: Record<string, string> = { KEYROOM_PORT: '0', KEYROOM_DATA_DIR: folder, ...env };
  if (withAdministrator) {
    settings.KEYROOM_ADMIN_USERNAME = administrator.userName;
    settings.KEYROOM_ADMIN_PASSWORD = administrator.password;
  }
  let output = '';
  let child: ChildProcess;

  const start = async () => {
    const before = output.length;
    child = spawn(process.execPath, ['src/server/main.ts'], { cwd: root, env: { ...process.env, ...settings } });
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    return started(child, () => output.slice(before));
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  };

  const url = await start();
  settings.KEYROOM_PORT = new URL(url).port;
  return {
    url,
    setUpLink: /https?:\/\/\S+\/set-up#\S+/.exec(output)?.[0],
    output: () => output,
    kill: () => end('SIGKILL'),
    restart: async () => void (await start()),
    stored: async () => {
      const files = (await readdir(folder)).map((name) => readFile(path.join(folder, name)));
      return Buffer.concat(await Promise.all(files));
    },
    async [Symbol.asyncDispose]() {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
