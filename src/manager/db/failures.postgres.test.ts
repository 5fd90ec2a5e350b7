import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestBed, type Reply, type TestBed } from '#manager/testing.ts';
import { testServer } from './testing/database.ts';
import { type BreakingProxy, startProxy } from './testing/proxy.ts';
import { startTestServer, type TestServer } from './testing/server.ts';
import { administer } from './testing/template.ts';

let server: TestServer;
let proxy: BreakingProxy;
let bed: TestBed;
let as: Readonly<Record<string, string>>;
let named = 0;

beforeAll(async () => {
  server = await startTestServer(testServer()?.programs ?? '');
  await administer(server.url, 'create database keyroom');
  proxy = await startProxy(server.listens);
  const location = `postgres://postgres@127.0.0.1:${proxy.port}/keyroom`;
  bed = await createTestBed({ location, patience: 1000 });
  ({ as } = await bed.signIn());
});

afterAll(async () => {
  await bed[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const list = () => bed.call('GET', '/apikeys', { as });

function create(given?: string): Promise<Reply> {
  named += 1;
  const keyName = given ?? `any-${named}`;
  return bed.call('POST', '/apikeys', { as, body: { keyName, roleID: 1 } });
}

async function exists(keyName: string): Promise<boolean> {
  const { body } = await list();
  return body.apiKeys.some((key: { keyName: string }) => key.keyName === keyName);
}

const endConnections = () =>
  administer(
    server.url,
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'keyroom' and pid <> pg_backend_pid()",
  );

/** Whatever has happened: it ends by itself. */
async function recover(): Promise<void> {
  while ((await create()).status !== 200);
  await bed.manager.checkWritable();
}

function expectUnavailable({ status, body, headers }: Reply): void {
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'unavailable' });
  expect(headers['retry-after']).toBe('1');
}

/** Cuts the first connection over which such bytes come, in their turn, and answers what came of the work. */
async function cutting<Result>(turns: string[], how: 'before' | 'after', work: () => Promise<Result>): Promise<Result> {
  const due = [...turns];
  proxy.cut = (sent) => {
    if (due[0] === undefined || !sent.includes(due[0])) return undefined;
    due.shift();
    return due.length === 0 ? how : undefined;
  };
  const result = await work();
  expect(due).toEqual([]);
  proxy.cut = undefined;
  return result;
}

beforeEach(recover);

test('connections that were ended while nobody used them are not lent again', async () => {
  await Promise.all(Array.from({ length: 10 }, list));
  await endConnections();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? list() : create())));
  for (const { status } of answers) expect(status).toBe(200);
});

test('keys are let in however many call at once, and also when the connection they are looked up over is ended', async () => {
  const { as: key } = await bed.createKey();
  const call = async () => (await bed.call('GET', '/apikeys/current', { as: key })).status;
  const hundred = () => Promise.all(Array.from({ length: 100 }, call));
  expect(new Set(await hundred())).toEqual(new Set([200]));
  const [statuses] = await Promise.all([hundred(), endConnections()]);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test.each(['before', 'after'] as const)('a read whose connection breaks %s it is read again', async (how) => {
  expect((await cutting([''], how, list)).status).toBe(200);
});

test.each([
  ['it begins', () => ['begin']],
  ['the key is written', (name: string) => [name]],
  ['the event is written', (name: string) => [name, name]],
])('a change whose connection breaks when %s is made on another, once', async (when, turns) => {
  const name = `cut when ${when}`;
  expect((await cutting(turns(name), 'after', () => create(name))).status).toBe(200);
  expect((await create(name)).status).toBe(409);
});

test.each([
  ['before', false],
  ['after', true],
] as const)('when the connection breaks %s the commit, the change is in doubt and not repeated', async (how, made) => {
  const name = `cut ${how} its end`;
  const answer = await cutting([name, 'commit'], how, () => create(name));
  expectUnavailable(answer);
  expect(answer.body.message).toContain('not known');
  expect(await exists(name)).toBe(made);
});

test('a server that answers nothing makes nobody wait for long', async () => {
  proxy.stalls = true;
  const answers = await Promise.all([list(), create(), ...Array.from({ length: 10 }, list)]);
  for (const answer of answers) expectUnavailable(answer);
  await expect(bed.manager.checkWritable()).rejects.toThrow('database');
  proxy.reset();
  proxy.stalls = false;
  await recover();
});

test('when all connections are taken the call is turned away, and the next is not', async () => {
  const { key } = await bed.createKey();
  const change = () => bed.call('POST', `/apikeys/${key.ID}`, { as, body: { description: 'x' } });
  const somebody = new Client({ connectionString: `${server.url}keyroom` });
  await somebody.connect();
  await somebody.query('begin');
  await somebody.query('select 1 from api_key where id = $1 for update', [key.ID]);
  // Each that has a connection holds it while it waits for the row.
  for (const answer of await Promise.all(Array.from({ length: 12 }, change))) expectUnavailable(answer);
  await somebody.end();
  expect((await change()).status).toBe(200);
  expect((await list()).status).toBe(200);
});

test('a server that takes no writes is told from one that does, as soon as it changes', async () => {
  const set = async (value: string) => {
    await administer(server.url, `alter database keyroom set default_transaction_read_only = ${value}`);
    proxy.reset();
  };
  const { as: key } = await bed.createKey();
  await set('on');
  const answer = await create();
  expectUnavailable(answer);
  expect(answer.body.message).toContain('takes no writes');
  expect((await bed.call('GET', '/apikeys/current', { as: key })).status).toBe(200);
  await expect(bed.manager.checkWritable()).rejects.toThrow('takes no writes');
  expect((await list()).status).toBe(200);
  // Without a cut this time: the connections that are open go on refusing to write.
  await administer(server.url, 'alter database keyroom set default_transaction_read_only = off');
  expect((await create()).status).toBe(200);
  await bed.manager.checkWritable();
});

test('500 asks at once whether the database can be written are one', async () => {
  let probes = 0;
  proxy.cut = (sent) => {
    if (sent.includes('rollback')) probes += 1;
    return undefined;
  };
  await Promise.all(Array.from({ length: 500 }, () => bed.manager.checkWritable()));
  expect(probes).toBe(1);
  proxy.cut = undefined;
});

test('through the loss of the server nothing that was acknowledged is lost, and it is found again', async () => {
  const acknowledged: string[] = [];
  let over = false;
  const work = async (worker: number) => {
    for (let count = 0; !over; count += 1) {
      const name = `loss-${worker}-${count}`;
      const answer = await create(name);
      if (answer.status === 200) acknowledged.push(name);
      else expectUnavailable(answer);
    }
  };
  const workers = Promise.all([1, 2, 3, 4].map(work));
  while (acknowledged.length < 20) await new Promise((resolve) => setImmediate(resolve));
  await server.kill();
  expectUnavailable(await list());
  await server.start();
  const before = acknowledged.length;
  while (acknowledged.length < before + 20) await new Promise((resolve) => setImmediate(resolve));
  over = true;
  await workers;
  const { body } = await list();
  const names = new Set(body.apiKeys.map(({ keyName }: { keyName: string }) => keyName));
  expect(acknowledged.filter((name) => !names.has(name))).toEqual([]);
});
