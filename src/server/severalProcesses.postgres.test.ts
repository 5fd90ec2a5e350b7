import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestLocation, type TestLocation } from '#manager/db/testing/database.ts';

interface Server {
  url: string;
  child: ChildProcess;
}

type Headers = Record<string, string>;

const main = path.join(import.meta.dirname, 'main.ts');
const password = 'correct horse battery staple';
let place: TestLocation;
let folder: string;
let one: Server;
let other: Server;

/** A process of its own, as it is started in production. */
async function start(name: string): Promise<Server> {
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      SYSTEMROOT: process.env.SYSTEMROOT,
      KEYROOM_PORT: '0',
      KEYROOM_DATA_DIR: path.join(folder, name),
      KEYROOM_DATABASE_URL: place.location,
      KEYROOM_SECRET_KEY: '5'.repeat(64),
      KEYROOM_ADMIN_USERNAME: name,
      KEYROOM_ADMIN_PASSWORD: password,
      KEYROOM_RATE_LIMIT: 'off',
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk;
    const address = /ready at (\S+)/.exec(output)?.[1];
    if (address) resolve(address);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.once('exit', () => reject(new Error(`The server did not start:\n${output}`)));
  return { child, url: (await promise).replace('localhost', '127.0.0.1') };
}

async function stop({ child }: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  await promise;
}

async function call(
  { url }: Server,
  method: string,
  address: string,
  { as = {}, body }: { as?: Headers; body?: object } = {},
) {
  const response = await fetch(`${url}/api${address}`, {
    method,
    headers: { ...as, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}

async function signIn(server: Server, userName: string): Promise<Headers> {
  const { body, headers } = await call(server, 'POST', '/sessions', { body: { userName, password } });
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', rID: body.RID };
}

async function firstAdministrator(): Promise<string> {
  const names = ['one', 'other'];
  const attempts = await Promise.all(
    names.map((userName) => call(one, 'POST', '/sessions', { body: { userName, password } })),
  );
  const created = names.filter((_, index) => attempts[index]?.status === 200);
  expect(created).toHaveLength(1);
  return created[0] ?? '';
}

beforeAll(async () => {
  place = await createTestLocation({ own: true });
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-several-'));
  [one, other] = await Promise.all([start('one'), start('other')]);
});

afterAll(async () => {
  await Promise.all([stop(one), stop(other)]);
  await place[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

it('makes one first administrator, and nothing in the data folders', async () => {
  await firstAdministrator();
  expect([existsSync(path.join(folder, 'one')), existsSync(path.join(folder, 'other'))]).toEqual([false, false]);
});

it('gives a name once, and signs out everywhere', async () => {
  const as = await signIn(one, await firstAdministrator());
  const create = (server: Server) => call(server, 'POST', '/apikeys', { as, body: { keyName: 'same', roleID: 1 } });
  const answers = await Promise.all(Array.from({ length: 10 }, () => [create(one), create(other)]).flat());
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)]);
  expect((await call(other, 'DELETE', '/sessions', { as })).status).toBe(200);
  expect((await call(one, 'GET', '/apikeys', { as })).status).toBe(401);
});

it('lets a key that is hammered in both in never again once its lock is acknowledged', async () => {
  const as = await signIn(one, await firstAdministrator());
  const { body: key } = await call(one, 'POST', '/apikeys', { as, body: { keyName: 'hammered', roleID: 1 } });
  const caller = { 'api-secret-key': String(key.secretKey) };
  let locked = false;
  const answers: { afterLock: boolean; status: number }[] = [];
  const hammer = async (server: Server, name: string) => {
    for (let calls = 0, refused = 0; refused < 5; calls += 1) {
      const afterLock = locked;
      const body = { keyName: `${name}-${calls}`, roleID: 1 };
      const { status } =
        calls % 2
          ? await call(server, 'GET', '/apikeys/current', { as: caller })
          : await call(server, 'POST', '/apikeys', { as: caller, body });
      answers.push({ afterLock, status });
      if (afterLock) refused += 1;
    }
  };
  const lock = async () => {
    while (answers.length < 100) await new Promise((resolve) => setImmediate(resolve));
    const { status } = await call(other, 'POST', `/apikeys/${key.ID}`, { as, body: { active: false } });
    expect(status).toBe(200);
    locked = true;
  };
  await Promise.all([
    ...Array.from({ length: 16 }, (_, index) => hammer(index % 2 ? one : other, `by-${index}`)),
    lock(),
  ]);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(90);
  for (const { afterLock, status } of answers) if (afterLock) expect(status).toBe(401);
  expect((await call(one, 'GET', `/apikeys/${key.ID}`, { as })).body.active).toBe(false);
});

it('takes a change of role on the very next call to the other', async () => {
  const as = await signIn(other, await firstAdministrator());
  const { body: key } = await call(one, 'POST', '/apikeys', { as, body: { keyName: 'moved', roleID: 1 } });
  const caller = { 'api-secret-key': String(key.secretKey) };
  const pairs: [Server, Server][] = [
    [one, other],
    [other, one],
  ];
  for (const [here, there] of pairs) {
    for (const [roleID, expected] of [
      [2, 403],
      [1, 200],
    ]) {
      await call(here, 'POST', `/apikeys/${key.ID}`, { as, body: { roleID } });
      expect((await call(there, 'GET', '/apikeys', { as: caller })).status).toBe(expected);
    }
  }
});
