import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerProcess } from './process.ts';

const root = path.join(import.meta.dirname, '..', '..');
const script = path.join(root, 'scripts', 'serverHost.ts');
/** As the product's own start does: it is there in half of the time. */
const env = { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'build', 'compile-cache') };

/** Where what belongs to this worker's servers is kept, until it ends. */
export const workFolder = mkdtempSync(path.join(tmpdir(), 'keyroom-e2e-'));
process.once('exit', () => rmSync(workFolder, { recursive: true, force: true }));

/** A process that starts one server after the other, each on a database of its own: the second is there in a tenth of the time. */
export function createServerHost(name: string) {
  let child: ChildProcess | undefined;
  let orders = 0;
  let logs = 0;

  const begin = (): ChildProcess => {
    const begun = fork(script, { cwd: workFolder, env });
    // It is no reason to keep a worker that has nothing else to do.
    begun.unref();
    begun.channel?.unref();
    return begun;
  };

  const order = <T>(verb: string, input: unknown): Promise<T> => {
    child ??= begin();
    const host = child;
    orders += 1;
    const number = orders;
    return new Promise<T>((resolve, reject) => {
      const done = (say: () => void) => {
        host.off('message', hear).off('exit', leave);
        host.channel?.unref();
        say();
      };
      const hear = (told: { number: number; answer: T; fault?: string }) => {
        if (told.number !== number) return;
        done(() => (told.fault === undefined ? resolve(told.answer) : reject(new Error(told.fault))));
      };
      const leave = () => done(() => reject(new Error('The process of the servers has ended.')));
      host.channel?.ref();
      host.on('message', hear).on('exit', leave);
      host.send({ number, verb, with: input });
    });
  };

  const kill = (host: ChildProcess) =>
    new Promise<void>((resolve) => {
      child = undefined;
      host.once('exit', () => resolve());
      host.kill('SIGKILL');
    });

  const start = async (verb: string, input: object): Promise<ServerProcess> => {
    logs += 1;
    const log = path.join(workFolder, `${name}-${logs}.log`);
    const { number, url } = await order<{ number: number; url: string }>(verb, { ...input, log });
    return {
      url,
      output: () => readFileSync(log, 'utf8'),
      end: async (signal) => {
        if (signal === 'SIGKILL' && child) await kill(child);
        else if (child) await order('stop', number);
      },
    };
  };

  return {
    /** Starts the server as those settings say. Killing it kills all that this process has started. */
    start: (settings: Record<string, string>) => start('start', { settings }),
    /** Starts the demonstration. */
    startDemo: (options: { keys: number; at?: number; timeZone?: string }) => start('startDemo', options),
    /** Sets the clock of all its servers ahead. */
    passTime: (milliseconds: number) => order<void>('passTime', milliseconds),
  };
}
