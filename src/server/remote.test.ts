import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type RunningServer, startServer } from './start.ts';

let folder: string;
let running: RunningServer[];
const log: string[] = [];
const administrator = { username: 'admin', password: 'correct horse battery staple' };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-remote-'));
  running = [];
  log.length = 0;
});

afterEach(async () => {
  for (const server of running.reverse()) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(config: Partial<Config>): Promise<string> {
  const write = (line: string) => log.push(line);
  const server = await startServer({ ...readConfig({}), port: 0, ...config }, { write });
  running.push(server);
  return server.address;
}

const startManager = (name = 'manager') => start({ dataDir: path.join(folder, name), administrator });

/** The cookies of an answer as a browser keeps them, by name. */
function cookiesOf(answer: Response): Record<string, { value: string; attributes: string }> {
  const pairs = answer.headers.getSetCookie().map((cookie) => {
    const [, name = '', value = '', attributes = ''] = /^(\w+)=([^;]*); (.*)$/.exec(cookie) ?? [];
    return [name, { value, attributes }];
  });
  return Object.fromEntries(pairs);
}

async function signIn(url: string) {
  const answer = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: administrator.username, password: administrator.password }),
  });
  const { RID } = (await answer.json()) as { RID: string };
  const cookies = cookiesOf(answer);
  const cookie = Object.entries(cookies).map(([name, { value }]) => `${name}=${value}`);
  return { cookies, headers: { cookie: cookie.join('; '), rID: RID }, RID };
}

it('serves the same calls in front of a manager, with no database of its own', async () => {
  const origin = await startManager();
  const dataDir = path.join(folder, 'of-its-own');
  const url = await start({ dataDir, managers: [{ origin }] });
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' });

  const { headers, cookies, RID } = await signIn(url);
  expect(cookies.sID?.attributes).toBe('Path=/; HttpOnly; SameSite=Strict');
  expect(cookies.rID?.attributes).toBe('Path=/; HttpOnly; SameSite=Strict');
  expect(cookies).not.toHaveProperty('signedIn');
  const reloaded = await fetch(`${url}/api/sessions/current`, { headers: { cookie: headers.cookie } });
  expect(await reloaded.json()).toMatchObject({ RID, administrator: { username: 'admin' }, role: { ID: 1 } });

  const json = { ...headers, 'content-type': 'application/json' };
  const made = await fetch(`${url}/api/apikeys`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ keyName: 'ci', roleID: 1 }),
  });
  const { ID, secretKey } = (await made.json()) as { ID: number; secretKey: string };
  const seen = await fetch(`${url}/api/apikeys/${ID}`, { headers: { 'api-secret-key': secretKey } });
  expect(seen.headers.getSetCookie()).toEqual([]);
  const etag = seen.headers.get('etag') ?? '';
  const rename = (name: string) =>
    fetch(`${url}/api/apikeys/${ID}`, {
      method: 'POST',
      headers: { ...json, 'if-match': etag },
      body: JSON.stringify({ keyName: name }),
    });
  expect((await rename('build')).status).toBe(200);
  const conflict = await rename('deploy');
  expect([conflict.status, await conflict.json()]).toEqual([409, expect.objectContaining({ code: 'edit_conflict' })]);
  const [get, head] = await Promise.all(
    ['GET', 'HEAD'].map((method) => fetch(`${url}/api/apikeys`, { method, headers })),
  );
  expect([head?.status, await head?.text()]).toEqual([200, '']);
  for (const name of ['content-type', 'content-length']) expect(head?.headers.get(name)).toBe(get?.headers.get(name));

  const signedOut = await fetch(`${url}/api/sessions`, { method: 'DELETE', headers });
  expect(cookiesOf(signedOut)).toMatchObject({ sID: { value: '' }, rID: { value: '' } });
  const after = await fetch(`${url}/api/apikeys`, { headers });
  expect([after.status, await after.json()]).toEqual([401, expect.objectContaining({ code: 'session_ended' })]);
  expect(readdirSync(folder)).toEqual(['manager']);
});

it('has a session of its own with each of several managers', async () => {
  const managers = [
    { name: 'production', origin: await startManager('production') },
    { name: 'test', origin: await startManager('test') },
  ];
  const url = await start({ managers });
  const [production, test] = [`${url}/managers/production`, `${url}/managers/test`];
  const { cookies, headers } = await signIn(production);
  expect(cookies.sID?.attributes).toBe('Path=/managers/production/; HttpOnly; SameSite=Strict');
  expect(cookies.rID?.attributes).toBe('Path=/managers/production/; HttpOnly; SameSite=Strict');
  expect(cookies.signedIn).toEqual({ value: '1', attributes: 'Path=/; HttpOnly; SameSite=Strict' });
  expect((await fetch(`${production}/api/apikeys`, { headers })).status).toBe(200);
  expect((await fetch(`${test}/api/apikeys`, { headers })).status).toBe(401);
  for (const place of [
    '/api/apikeys',
    '/managers/other/api/apikeys',
    '/managers/test',
    '/rest/authentication/logout',
  ]) {
    const answer = await fetch(`${url}${place}`, { headers: { ...headers, accept: 'text/html' } });
    expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'not_found' })]);
  }
  const signedOut = await fetch(`${production}/api/sessions`, { method: 'DELETE', headers });
  expect(cookiesOf(signedOut)).toMatchObject({ sID: { value: '' }, signedIn: { value: '' } });
});

it('is ready as long as one of its managers answers, and starts before they do', async () => {
  const url = await start({ managers: [{ name: 'gone', origin: 'http://127.0.0.1:1' }] });
  const answer = await fetch(`${url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'no manager answers' }]);
  const call = await fetch(`${url}/managers/gone/api/keyroom/set-up`);
  expect([call.status, await call.json()]).toEqual([
    502,
    { code: 'manager_unreachable', message: '127.0.0.1:1 cannot be reached: nothing listens there.' },
  ]);
  expect(log.map((line) => JSON.parse(line)).filter(({ code }) => code === 'manager_unreachable')).toHaveLength(1);
  const both = [
    { name: 'gone', origin: 'http://127.0.0.1:1' },
    { name: 'there', origin: await startManager() },
  ];
  expect((await fetch(`${await start({ managers: both })}/readyz`)).status).toBe(200);
});

it.each([
  ['is not there', undefined, /^KEYROOM_MANAGER_CA names .*, which cannot be read: ENOENT\.$/],
  ['is empty', '', /^KEYROOM_MANAGER_CA must be a file of PEM certificates\.$/],
  ['holds no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', /PEM certificates\.$/],
])('does not start with a file of authorities that %s', async (_what, text, sentence) => {
  const managerCa = path.join(folder, 'ca.pem');
  if (text !== undefined) writeFileSync(managerCa, text);
  const failed = await start({ managers: [{ origin: 'https://manager.example' }], managerCa }).catch((error) => error);
  expect(failed).toBeInstanceOf(ConfigError);
  expect(failed.message).toMatch(sentence);
});
