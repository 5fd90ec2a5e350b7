import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readEnvironment } from './config.ts';

function faultsOf(variables: Record<string, string>): string[] {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4119,
      dataDir: path.resolve('data'),
      tls: { kind: 'off' },
      trustProxy: false,
      callLimits: 'on',
    });
  });

  it('reads every setting', () => {
    expect(
      readConfig({
        KEYROOM_HOST: '0.0.0.0',
        KEYROOM_PORT: '0',
        KEYROOM_DATA_DIR: '/var/lib/keyroom',
        KEYROOM_TLS: 'self-signed',
        KEYROOM_ADMIN_USERNAME: ' admin ',
        KEYROOM_ADMIN_PASSWORD: 'correct horse',
        KEYROOM_TRUST_PROXY: '10.0.0.0/8, ::1,loopback',
        KEYROOM_RATE_LIMIT: 'off',
        PATH: '/bin',
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 0,
      dataDir: path.resolve('/var/lib/keyroom'),
      tls: { kind: 'self-signed' },
      administrator: { username: 'admin', password: 'correct horse' },
      trustProxy: ['10.0.0.0/8', '::1', 'loopback'],
      callLimits: 'off',
    });
    expect(readConfig({ KEYROOM_TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readConfig({ KEYROOM_TLS_CERT: 'a.pem', KEYROOM_TLS_KEY: 'b.pem' }).tls).toEqual({
      kind: 'files',
      cert: path.resolve('a.pem'),
      key: path.resolve('b.pem'),
    });
  });

  it('takes a secret key in hexadecimal digits or in base64', () => {
    const key = Buffer.alloc(32, 0xb5);
    expect(readConfig({}).secretKey).toBeUndefined();
    for (const text of [key.toString('hex'), key.toString('hex').toUpperCase(), key.toString('base64')]) {
      expect(readConfig({ KEYROOM_SECRET_KEY: text }).secretKey).toEqual(key);
    }
  });

  it('takes an empty variable as an absent one', () => {
    expect(readConfig({ KEYROOM_PORT: '', KEYROOM_MANAGER_URL: '' }).port).toBe(4119);
  });

  it.each<[Record<string, string>, string]>([
    [{ KEYROOM_PORT: '65536' }, 'KEYROOM_PORT must be a whole number from 0 to 65535.'],
    [{ KEYROOM_PORT: '80a' }, 'KEYROOM_PORT must be a whole number from 0 to 65535.'],
    [{ KEYROOM_HOST: 'http://x' }, 'KEYROOM_HOST must be an address or a host name, such as 127.0.0.1 or 0.0.0.0.'],
    [{ KEYROOM_TLS: 'on' }, 'KEYROOM_TLS must be off or self-signed.'],
    [{ KEYROOM_TLS_CERT: 'a' }, 'KEYROOM_TLS_CERT needs KEYROOM_TLS_KEY beside it.'],
    [{ KEYROOM_TLS_KEY: 'a' }, 'KEYROOM_TLS_KEY needs KEYROOM_TLS_CERT beside it.'],
    [
      { KEYROOM_TLS: 'self-signed', KEYROOM_TLS_CERT: 'a', KEYROOM_TLS_KEY: 'b' },
      'KEYROOM_TLS cannot be set together with KEYROOM_TLS_CERT. Keep one of them.',
    ],
    [{ KEYROOM_ADMIN_USERNAME: 'admin' }, 'KEYROOM_ADMIN_USERNAME needs KEYROOM_ADMIN_PASSWORD beside it.'],
    [{ KEYROOM_ADMIN_PASSWORD: 'correct horse' }, 'KEYROOM_ADMIN_PASSWORD needs KEYROOM_ADMIN_USERNAME beside it.'],
    [
      { KEYROOM_ADMIN_USERNAME: 'admin', KEYROOM_ADMIN_PASSWORD: 'horse' },
      'KEYROOM_ADMIN_PASSWORD must have at least 12 characters.',
    ],
    [
      { KEYROOM_ADMIN_USERNAME: 'administrator', KEYROOM_ADMIN_PASSWORD: 'Administrator' },
      'KEYROOM_ADMIN_PASSWORD must differ from KEYROOM_ADMIN_USERNAME.',
    ],
    [
      { KEYROOM_TRUST_PROXY: 'yes' },
      'KEYROOM_TRUST_PROXY must be a number of hops such as 1, or addresses such as 10.0.0.0/8, separated by commas.',
    ],
    [
      { KEYROOM_TRUST_PROXY: '10.0.0.0/33' },
      'KEYROOM_TRUST_PROXY must be a number of hops such as 1, or addresses such as 10.0.0.0/8, separated by commas.',
    ],
    [
      { KEYROOM_DATABASE_URL: 'mysql://localhost' },
      'KEYROOM_DATABASE_URL must begin with postgres:// or postgresql://, such as postgres://user:password@host/database.',
    ],
    ...['abc', '0'.repeat(63), `${'A'.repeat(42)}=`].map((key): [Record<string, string>, string] => [
      { KEYROOM_SECRET_KEY: key },
      'KEYROOM_SECRET_KEY must be 32 random bytes as 64 hexadecimal digits or in base64, such as `openssl rand -hex 32` prints.',
    ]),
    [{ KEYROOM_RATE_LIMIT: 'none' }, 'KEYROOM_RATE_LIMIT must be on or off.'],
  ])('%j: %s', (variables, sentence) => {
    expect(faultsOf(variables)).toEqual([sentence]);
  });

  it('names every fault at once, unknown settings included', () => {
    const faults = faultsOf({ KEYROOM_PROT: '80', KEYROOM_PORT: '-1', KEYROOM_TLS: 'x' });
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatch(/^KEYROOM_PROT is not a setting of Keyroom\. The settings are KEYROOM_HOST, /);
  });

  it('never repeats a password or a key', () => {
    expect(faultsOf({ KEYROOM_SECRET_KEY: 'hunter2' }).join()).not.toContain('hunter2');
    expect(faultsOf({ KEYROOM_ADMIN_USERNAME: 'a', KEYROOM_ADMIN_PASSWORD: 'hunter2' }).join()).not.toContain(
      'hunter2',
    );
  });
});

describe('readEnvironment', () => {
  it('puts the environment over the .env file', () => {
    using folder = mkdtempDisposableSync(path.join(tmpdir(), 'keyroom-env-'));
    writeFileSync(path.join(folder.path, '.env'), 'KEYROOM_PORT=1\nPATH=from-file\n');
    expect(readEnvironment(folder.path)).toMatchObject({ KEYROOM_PORT: '1', PATH: process.env.PATH });
  });

  it('does without the file', () => {
    expect(readEnvironment(path.join(tmpdir(), 'there-is-no-such-folder'))).toEqual(process.env);
  });
});
