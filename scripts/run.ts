import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** The project's folder. */
export const root = path.join(import.meta.dirname, '..');

const tools = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};
export type Tool = keyof typeof tools;

export interface Outcome {
  passed: boolean;
  output: string;
}

/** Runs one of the project's tools with this Node, and keeps what it says. */
export function runTool(tool: Tool, args: string[], variables: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const child = spawn(process.execPath, [path.join(root, 'node_modules', tools[tool]), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...variables },
  });
  stopWithUs(child);
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.on('error', (error) => resolve({ passed: false, output: error.message }));
  child.on('close', (code) => resolve({ passed: code === 0, output }));
  return promise;
}

/** Ends the child when this process is told to end. */
function stopWithUs(child: ChildProcess): void {
  const stop = (): void => {
    child.kill('SIGTERM');
    process.exit(1);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  child.once('close', () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  });
}
