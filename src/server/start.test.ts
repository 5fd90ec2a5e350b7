import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type RunningServer, startServer } from './start.ts';

let folder: string;
let running: RunningServer | undefined;
const log: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-start-'));
  log.length = 0;
});

afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(config: Partial<Config> = {}): Promise<RunningServer> {
  running = await startServer(
    { ...readConfig({}), port: 0, dataDir: folder, ...config },
    { write: (line) => log.push(line) },
  );
  return running;
}

const administrator = { username: 'admin', password: 'correct horse battery staple' };

it('gives a set-up link while there is no administrator, and keeps its token out of the log', async () => {
  const { setUpLink = '', address } = await start();
  const token = setUpLink.slice(`${address}/set-up#`.length);
  expect(token).toMatch(/^[\w-]{43}$/);
  await fetch(`${address}/api/keyroom/set-up`);
  expect(log).toHaveLength(1);
  expect(log.join('')).not.toContain(token);
});

it('creates the administrator that the settings name instead, and only the first time', async () => {
  expect(await start({ administrator })).not.toHaveProperty('setUpLink');
  await running?.close();
  const { address } = await start({ administrator: { ...administrator, password: 'quite another password' } });
  const signIn = (password: string) =>
    fetch(`${address}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName: 'admin', password }),
    });
  expect((await signIn(administrator.password)).status).toBe(200);
  expect((await signIn('quite another password')).status).toBe(401);
});

it('names in the log who called, by ID', async () => {
  const { address } = await start({ administrator });
  const response = await fetch(`${address}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: administrator.username, password: administrator.password }),
  });
  const { RID } = (await response.json()) as { RID: string };
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  await fetch(`${address}/api/apikeys`, { headers: { cookie, rID: RID } });
  await fetch(`${address}/api/apikeys`);
  expect(log.map((line) => JSON.parse(line).actor)).toEqual([undefined, 'administrator 1', undefined]);
});

it('limits calls unless it is told not to, and remembers over a stop how much keys were used', async () => {
  const call = async (path: string, headers: Record<string, string>, body?: object) => {
    const json = { method: 'POST', body: JSON.stringify(body) };
    return fetch(`${running?.address}${path}`, {
      ...(body ? json : {}),
      headers: { 'content-type': 'application/json', ...headers },
    });
  };
  const signIn = async () => {
    const { username: userName, password } = administrator;
    const answer = await call('/rest/authentication/login/primary', {}, { dsCredentials: { userName, password } });
    return { cookie: `sID=${await answer.text()}` };
  };
  await start({ administrator });
  const session = await signIn();
  await call('/api/keyroom/settings', session, { keyroomApiRateLimitPerKey: { value: '1' } });
  const created = await call('/api/apikeys', session, { keyName: 'busy', roleID: 1 });
  const { secretKey } = (await created.json()) as { secretKey: string };
  const ask = async () => (await call('/api/apikeys/current', { 'api-secret-key': secretKey })).status;
  expect([await ask(), await ask()]).toEqual([200, 429]);
  await running?.close();
  await start({ callLimits: 'off' });
  expect([await ask(), await ask()]).toEqual([200, 200]);
  const usage = await call('/api/apiusagemetrics', await signIn());
  const { apiUsageMetrics } = (await usage.json()) as { apiUsageMetrics: { requests: number; failures: number }[] };
  const total = (count: 'requests' | 'failures') => apiUsageMetrics.reduce((sum, row) => sum + row[count], 0);
  expect([total('requests'), total('failures')]).toEqual([4, 1]);
});

it('says that the port is in use, and leaves the database free', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const other = createServer().listen(0, '127.0.0.1', resolve);
  await promise;
  const bound = other.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  await expect(start({ port })).rejects.toThrow(
    `Port ${port} is in use on 127.0.0.1. Stop what uses it, or choose another port with KEYROOM_PORT.`,
  );
  other.close();
  await expect(start({ port })).resolves.toMatchObject({ address: `http://localhost:${port}` });
});

it('says that the database cannot be opened', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await expect(start({ dataDir: path.join(file, 'data') })).rejects.toThrow(
    /^The database in .* cannot be opened: .*KEYROOM_DATA_DIR\.$/,
  );
});

it.each([
  ['postgres://keyroom:hunter2@127.0.0.1:1/keyroom', /ECONNREFUSED/],
  ['postgres://keyroom:hunter2@127.0.0.1:1/keyroom?sslmode=prefer', /sslmode must be one of/],
  ['postgres://keyroom:hunter2@127.0.0.1:1/keyroom?ssl=0', /has a parameter ssl\./],
  ['postgres://keyroom:hunter2@one:1,two:2/keyroom', /not of the form/],
  ['postgres://keyroom:hunter2@127.0.0.1:1/keyroom?sslmode=require&sslrootcert=/nowhere.pem', /cannot be read/],
])('says what is wrong with %s, but not the password', async (databaseUrl, reason) => {
  const failed = await start({ databaseUrl }).catch((error: Error) => error);
  expect(failed).toBeInstanceOf(ConfigError);
  expect(String(failed)).toMatch(/The database that KEYROOM_DATABASE_URL names cannot be used: /);
  expect(String(failed)).toMatch(reason);
  expect(JSON.stringify([failed, String(failed)])).not.toContain('hunter2');
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps its data to itself', async () => {
  const dataDir = path.join(folder, 'data');
  await start({ dataDir });
  // Windows has no such modes.
  const [folderMode, fileMode] = process.platform === 'win32' ? [0o666, 0o666] : [0o700, 0o600];
  expect(statSync(dataDir).mode & 0o777).toBe(folderMode);
  expect(statSync(path.join(dataDir, 'keyroom.db')).mode & 0o777).toBe(fileMode);
});

it('speaks TLS 1.2 and later with a certificate of its own, and sets cookies for TLS only', async () => {
  const { address } = await start({ tls: { kind: 'self-signed' }, administrator });
  expect(address).toMatch(/^https:\/\/localhost:\d+$/);
  expect(existsSync(path.join(folder, 'tls-certificate.pem'))).toBe(true);
  const { port } = new URL(address);
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>();
  request(
    `https://127.0.0.1:${port}/api/sessions`,
    { method: 'POST', rejectUnauthorized: false, headers: { 'content-type': 'application/json' } },
    (response) => resolve(response.headers),
  )
    .on('error', reject)
    .end(JSON.stringify({ userName: administrator.username, password: administrator.password }));
  const headers = await promise;
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  expect(String(headers['set-cookie'])).toContain('Secure');
  const old = Promise.withResolvers<unknown>();
  connect(
    { port: Number(port), host: '127.0.0.1', rejectUnauthorized: false, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' },
    () => old.resolve('connected'),
  ).on('error', old.resolve);
  expect(await old.promise).toBeInstanceOf(Error);
});
