import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPostgresUrl } from './postgresUrl.ts';

const verified = { rejectUnauthorized: true, ca: undefined, cert: undefined, key: undefined };

test('an address names host, port, user, password and database, percent-encoded where needed', () => {
  expect(readPostgresUrl('postgresql://key%40room:p%2Fw@db.example:6543/key%20room')).toEqual({
    host: 'db.example',
    port: 6543,
    user: 'key@room',
    password: 'p/w',
    database: 'key room',
    ssl: verified,
    options: undefined,
    application_name: 'keyroom',
    enableChannelBinding: false,
  });
});

test.each([
  ['postgres://u@%2Frun%2Fpostgresql/d', { host: '/run/postgresql', port: 5432, ssl: false }],
  ['postgres:///d?host=/run/postgresql', { host: '/run/postgresql', user: undefined, database: 'd', ssl: false }],
  ['postgres://u@[::1]:1/d', { host: '::1', port: 1, ssl: false }],
  ['postgres://u@localhost/d', { ssl: false }],
  ['postgres://u@127.0.0.1/d?sslmode=require', { ssl: verified }],
  ['postgres://u@db.example/d', { ssl: verified }],
  ['postgres://u@db.example/d?sslmode=verify-full', { ssl: verified }],
  ['postgres://u@db.example/d?sslmode=verify-ca', { ssl: { ...verified, checkServerIdentity: expect.any(Function) } }],
  ['postgres://u@db.example/d?sslmode=no-verify', { ssl: { ...verified, rejectUnauthorized: false } }],
  ['postgres://u@db.example/d?sslmode=disable', { ssl: false }],
  ['postgres://u@db.example/d?sslmode=require&sslrootcert=system', { ssl: verified }],
  ['postgres://u@db.example/d?channel_binding=require', { enableChannelBinding: true }],
])('%s is understood', (url, expected) => {
  expect(readPostgresUrl(url)).toMatchObject(expected);
});

test('certificates are read from their files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyroom-url-'));
  const file = path.join(folder, 'ca.pem');
  writeFileSync(file, 'PEM');
  const url = `postgres://u@db.example/d?sslrootcert=${file}&sslcert=${file}&sslkey=${file}`;
  expect(readPostgresUrl(url).ssl).toEqual({ rejectUnauthorized: true, ca: 'PEM', cert: 'PEM', key: 'PEM' });
  rmSync(folder, { recursive: true });
});

test.each([
  ['postgres://u:hunter2@a:1,b:2/d', /^The address is not of the form/],
  ['postgres://u:hunter2@a/d?sslmode=prefer', /^sslmode must be one of disable/],
  ['postgres://u:hunter2@a/d?pgbouncer=true', /^The address has a parameter pgbouncer\./],
  ['postgres://u:hunter2@a/d?sslrootcert=/nowhere', /^sslrootcert names a file that cannot be read: ENOENT/],
  ['postgres://u:hunter2@a/%', /^The address is not of the form/],
])('%s is refused with a sentence that keeps the password', (url, sentence) => {
  expect(() => readPostgresUrl(url)).toThrow(sentence);
  expect(() => readPostgresUrl(url)).not.toThrow(/hunter2/);
});
