import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError } from './config.ts';

const shape = /^[\da-f]{64}\n?$/;

/** Undefined: there is no such file. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ConfigError([`The file ${file} cannot be read: ${(error as Error).message}.`]);
  }
}

/** Whole and on the disk, or not there; of two processes at once, one makes it. */
function make(file: string): void {
  const draft = `${file}.${randomUUID()}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(handle);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(handle);
    rmSync(draft);
  }
}

/** The key of the settings, or the one in the data folder, which is made once. */
export function readSecretKey({ secretKey, dataDir }: Pick<Config, 'secretKey' | 'dataDir'>): Buffer {
  if (secretKey) return secretKey;
  const file = path.join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (read(file) === undefined) make(file);
  const text = read(file) ?? '';
  if (shape.test(text)) return Buffer.from(text.trim(), 'hex');
  throw new ConfigError([
    `The file ${file} does not hold a key: it must have 64 hexadecimal digits. Put it back from a backup, or set KEYROOM_SECRET_KEY. Without the key, nobody can sign in with a second factor.`,
  ]);
}
