import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../run.ts';
import { compileCache } from '../thinProcess.ts';

/** A server under measurement, in a process of its own. */
export interface Measured extends AsyncDisposable {
  port: number;
  /** Milliseconds from the start of the process to its first answer. */
  startUp: number;
  /** Resident memory, MB of 1 000 000 bytes; undefined where the system does not tell. */
  memory(): number | undefined;
}

/** As `npm start` has it: less room for what is short-lived takes 30 MB less memory, and costs next to nothing. */
const flagsOf = (script: string) => (script.startsWith('src/server/') ? ['--max-semi-space-size=4'] : []);

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}

async function answers(port: number, address: string): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}${address}`);
    return true;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  await promise;
}

const started = new Set<ChildProcess>();

/** Ends what is still running when this process ends, an interrupted one included. */
function endWithUs(child: ChildProcess): void {
  if (started.size === 0) {
    process.once('exit', () => started.forEach((each) => void each.kill('SIGTERM')));
    for (const [signal, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 })) {
      process.once(signal, () => process.exit(code));
    }
  }
  started.add(child);
}

/** Starts a script of the project and waits until it answers at the address. */
export async function startMeasured(
  script: string,
  { args = (): string[] => [], variables = {}, address = '/', flags = flagsOf(script) }: StartOptions = {},
): Promise<Measured> {
  const port = await freePort();
  const since = performance.now();
  const child = spawn(process.execPath, [...flags, path.join(root, script), ...args(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // As `npm start` does it.
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, KEYROOM_PORT: String(port), ...variables },
  });
  endWithUs(child);
  while (!(await answers(port, address))) {
    if (child.exitCode !== null) throw new Error(`${script} did not start.`);
    await wait(2);
  }
  const startUp = performance.now() - since;
  return {
    port,
    startUp,
    memory() {
      const file = `/proc/${child.pid}/status`;
      const kibibytes = existsSync(file) ? /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
      return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6;
    },
    [Symbol.asyncDispose]: () => stop(child),
  };
}

interface StartOptions {
  args?: (port: number) => string[];
  variables?: Record<string, string>;
  /** What is asked for until it answers. */
  address?: string;
  /** Node's own. */
  flags?: string[];
}
