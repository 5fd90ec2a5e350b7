import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** A server of the product that runs as a process of its own. */
export interface ServerProcess {
  url: string;
  /** Everything it has printed and logged so far. */
  output(): string;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

interface Options {
  /** Where it runs: elsewhere than in the project, whose `.env` is none of a test's business. */
  cwd: string;
  env?: Record<string, string>;
}

/** Starts a script of the product, with its arguments, and waits until it says where it is ready. */
export async function startProcess([script = '', ...args]: string[], { cwd, env }: Options): Promise<ServerProcess> {
  const child = spawn(process.execPath, [path.join(root, script), ...args], { cwd, env: { ...process.env, ...env } });
  let output = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /ready at (https?:\/\/\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The server did not start:\n${output}`)));
  });
  return {
    url,
    output: () => output,
    end: async (signal) => {
      child.kill(signal);
      await exited;
    },
  };
}
