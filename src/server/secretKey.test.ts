import { mkdtempDisposableSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { readSecretKey } from './secretKey.ts';

const makeFolder = () => mkdtempDisposableSync(path.join(tmpdir(), 'keyroom-key-'));

it('is made once, for the eyes of its owner only, and read from then on', () => {
  using folder = makeFolder();
  const dataDir = path.join(folder.path, 'data');
  const key = readSecretKey({ dataDir });
  expect(key).toHaveLength(32);
  expect(readSecretKey({ dataDir })).toEqual(key);
  expect(readdirSync(dataDir)).toEqual(['secret.key']);
  // Windows has no such modes.
  if (process.platform !== 'win32') expect(statSync(path.join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
});

it('is another in another folder', () => {
  using one = makeFolder();
  using other = makeFolder();
  expect(readSecretKey({ dataDir: one.path })).not.toEqual(readSecretKey({ dataDir: other.path }));
});

it('is the one of the settings where there is one, and no file is made', () => {
  using folder = makeFolder();
  const secretKey = Buffer.alloc(32, 1);
  expect(readSecretKey({ dataDir: folder.path, secretKey })).toBe(secretKey);
  expect(readdirSync(folder.path)).toEqual([]);
});

it.each(['', 'abc', `${'0'.repeat(63)}g`, '0'.repeat(65)])(
  'is never made anew over a file that holds none: %j',
  (text) => {
    using folder = makeFolder();
    const file = path.join(folder.path, 'secret.key');
    writeFileSync(file, text);
    expect(() => readSecretKey({ dataDir: folder.path })).toThrow(ConfigError);
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
