import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#manager/db/open.ts';
import { verifyChain } from '#manager/system-events/verify.ts';

const cycles = 20;
const clients = 6;
const seed = Number(process.env.DURABILITY_SEED ?? Date.now() % 1_000_000);

/** What has been acknowledged of a key. `doubt`: the server was killed over a change to it, which may or may not have been made. */
interface Known {
  id: number;
  secret: string;
  state: 'active' | 'locked' | 'deleted';
  doubt?: 'locked' | 'deleted';
}

const main = path.join(import.meta.dirname, 'main.ts');
const password = 'correct horse battery staple';
const known = new Map<number, Known>();
let folder: string;
let server: ChildProcess;
let url: string;
let session: Record<string, string>;

/** Mulberry32: the same moments again for the same seed. */
function createRandom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function start(): Promise<void> {
  server = spawn(process.execPath, [main], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      SYSTEMROOT: process.env.SYSTEMROOT,
      KEYROOM_PORT: '0',
      KEYROOM_DATA_DIR: folder,
      KEYROOM_ADMIN_USERNAME: 'admin',
      KEYROOM_ADMIN_PASSWORD: password,
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = '';
  server.stdout?.on('data', (chunk) => {
    output += chunk;
    const address = /ready at (\S+)/.exec(output)?.[1];
    if (address) resolve(address);
  });
  server.once('exit', () => reject(new Error(`The server did not start:\n${output}`)));
  url = (await promise).replace('localhost', '127.0.0.1');
}

async function kill(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.once('exit', () => resolve());
  server.kill('SIGKILL');
  await promise;
}

async function call(method: string, address: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/api${address}`, {
    method,
    headers: { ...session, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

async function change(key: Known, to: 'locked' | 'deleted'): Promise<void> {
  key.doubt = to;
  if (to === 'deleted') await call('DELETE', `/apikeys/${key.id}`);
  else await call('POST', `/apikeys/${key.id}`, { active: false });
  key.state = to;
  delete key.doubt;
}

/** Creates keys, locks some of them and deletes others, until the server is gone. Returns what stopped it. */
async function work(random: () => number, name: string): Promise<unknown> {
  const own: Known[] = [];
  try {
    for (let count = 0; ; count += 1) {
      const { ID, secretKey } = await call('POST', '/apikeys', { keyName: `${name}-${count}`, roleID: 1 });
      const key: Known = { id: Number(ID), secret: String(secretKey), state: 'active' };
      known.set(key.id, key);
      own.push(key);
      const other = own[Math.floor(random() * own.length)];
      if (other?.state === 'active' && random() < 0.6) await change(other, random() < 0.5 ? 'locked' : 'deleted');
    }
  } catch (error) {
    return error;
  }
}

/** Whether the events it has left hold together. */
async function inspectEvents(): Promise<void> {
  const db = await openDatabase(path.join(folder, 'keyroom.db'));
  try {
    expect(await verifyChain(db)).toMatchObject({ intact: true });
  } finally {
    await db.destroy();
  }
}

/** Looks into the database as the dead server left it. */
function inspect(): void {
  const db = new DatabaseSync(path.join(folder, 'keyroom.db'));
  try {
    expect(db.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(db.prepare('pragma foreign_key_check').all()).toEqual([]);
    const active = new Map(
      db
        .prepare('select id, active from api_key')
        .all()
        .map((row) => [Number(row.id), row.active === 1]),
    );
    const events = new Set(
      db
        .prepare("select event, target_id from system_event where target_type = 'api_key'")
        .all()
        .map((row) => `${row.event} ${row.target_id}`),
    );
    for (const key of known.values()) {
      if (key.doubt) {
        if (key.doubt === 'deleted' ? !active.has(key.id) : active.get(key.id) === false) key.state = key.doubt;
        delete key.doubt;
      }
      const stored = active.has(key.id) ? (active.get(key.id) ? 'active' : 'locked') : 'deleted';
      expect(`${key.id} ${stored}`).toBe(`${key.id} ${key.state}`);
    }
    for (const [id, isActive] of active) {
      expect(events).toContain(`api_key_created ${id}`);
      expect(events).not.toContain(`api_key_deleted ${id}`);
      expect(events.has(`api_key_locked ${id}`)).toBe(!isActive);
    }
    for (const event of events) {
      const [name, id] = event.split(' ');
      if (name === 'api_key_created') expect(active.has(Number(id)) || events.has(`api_key_deleted ${id}`)).toBe(true);
    }
  } finally {
    db.close();
  }
}

/** Every key is taken or refused as it was last acknowledged. */
async function authenticateAll(): Promise<void> {
  for (const key of known.values()) {
    const { status } = await fetch(`${url}/api/apikeys/current`, { headers: { 'api-secret-key': key.secret } });
    expect(`${key.id} ${status}`).toBe(`${key.id} ${key.state === 'active' ? 200 : 401}`);
  }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-durability-'));
  await start();
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: 'admin', password }),
  });
  const { RID } = (await response.json()) as { RID: string };
  session = { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', rID: RID };
});

afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

it(`loses nothing acknowledged and leaves nothing half-written through ${cycles} kills (DURABILITY_SEED=${seed})`, async () => {
  const random = createRandom(seed);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const before = known.size;
    const under = Promise.all(Array.from({ length: clients }, (_, client) => work(random, `${cycle}-${client}`)));
    await wait(20 + random() * 250);
    await kill();
    for (const reason of await under) expect(String(reason)).toMatch(/fetch failed|terminated|JSON|socket/);
    inspect();
    await inspectEvents();
    await start();
    if (cycle % 5 === 4) await authenticateAll();
    expect(known.size).toBeGreaterThanOrEqual(before);
  }
  // Otherwise the machine was too slow for the test to have said anything.
  const states = new Set([...known.values()].map((key) => key.state));
  expect([...states].sort()).toEqual(['active', 'deleted', 'locked']);
}, 120_000);
