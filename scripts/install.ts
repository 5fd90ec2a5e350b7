import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Runs a command without showing it; kills it when nothing has arrived for `stall` milliseconds. */
export function quietly(command: string, args: string[], { stall = 300_000 } = {}): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
  });
  const watchdog = setTimeout(() => child.kill('SIGKILL'), stall);
  child.stdout.on('data', () => watchdog.refresh());
  child.stderr.resume();
  child.on('error', () => resolve(false));
  child.on('close', (code) => resolve(code === 0));
  return promise.finally(() => clearTimeout(watchdog));
}

/** Installs a package of Debian's, where that is the system and its administrator lets us. */
export async function installDebianPackage(name: string): Promise<boolean> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const asRoot = (args: string[]): Promise<boolean> =>
    process.getuid?.() === 0 ? quietly('apt-get', args) : quietly('sudo', ['-n', 'apt-get', ...args]);
  return (await asRoot(['update'])) && (await asRoot(['install', '-y', '--no-install-recommends', name]));
}

/** The folders in which the system looks for programs. */
export function programFolders(): string[] {
  return (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
}
