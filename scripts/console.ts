import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { elapsed, showProgress } from './progress.mjs';
import { type Outcome, root, runTool } from './run.ts';

const built = path.join(root, 'build', 'console', 'index.html');
const stamp = path.join(root, 'build', 'console.stamp');

/** What the built console depends on. */
const sources = [
  'src/console/**/*',
  'src/contract/**/*',
  'public/**/*',
  'scripts/vite/**/*',
  'scripts/guide/**/*',
  'docs/guide/**/*',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const whole = path.join(root, file);
    if (/\.test\.tsx?$/.test(file) || !statSync(whole).isFile()) continue;
    hash.update(`${file}\0`).update(readFileSync(whole)).update('\0');
  }
  return hash.digest('hex');
}

function isFresh(): boolean {
  return existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Builds the console, whether or not it is fresh. */
export async function buildConsole(): Promise<Outcome> {
  const print = fingerprint();
  rmSync(stamp, { force: true });
  const outcome = await runTool('vite', ['build', '--logLevel=info']);
  if (outcome.passed) {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, print);
  }
  return outcome;
}

/** Builds the console where its sources have changed since it was built; says so. Ends the process when that fails. */
export async function provideConsole(): Promise<void> {
  if (isFresh()) return;
  const since = Date.now();
  console.error('Building the console …');
  const { passed, output } = await showProgress('building', buildConsole());
  if (passed) {
    console.error(`Console built in ${elapsed(since)}`);
    return;
  }
  console.error(output.trim());
  console.error('The console could not be built. What is said above is the reason.');
  process.exit(1);
}
