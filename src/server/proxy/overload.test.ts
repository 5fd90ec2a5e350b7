import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InFront, standInFront } from './testing/inFront.ts';
import { type Behaviour, type Peer, says, startPeer, toAnswer } from './testing/peer.ts';

const limits = { connect: 2000, head: 2000, idle: 2000, total: 5000, connections: 16 };
const secretKey = `8:${'A'.repeat(43)}=`;
const headers = { 'api-secret-key': secretKey, 'content-type': 'application/json' };
const silent: Behaviour = () => {};

let manager: Peer;
let keyroom: InFront;

beforeEach(async () => {
  manager = await startPeer({ behaviour: says({ apiKeys: [] }) });
  keyroom = await standInFront({ managers: [{ origin: manager.url }], limits });
});

afterEach(async () => {
  await keyroom[Symbol.asyncDispose]();
  await manager[Symbol.asyncDispose]();
});

const ask = (path = '/api/apikeys', init: RequestInit = {}) => fetch(keyroom.url + path, { headers, ...init });
const create = (init: RequestInit = {}) =>
  ask('/api/apikeys', { method: 'POST', body: '{"keyName":"a","roleID":1}', ...init });
const lines = () => manager.requests().map(({ line }) => line);

/** Resolves when the manager has that many requests to answer. */
function heard(count: number, then: Behaviour = silent): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = count;
  manager.behaviour = (socket, request) => {
    then(socket, request);
    left -= 1;
    if (left === 0) resolve();
  };
  return promise;
}

describe('a hundred calls that the manager does not answer', () => {
  it('keep nobody from anything else, end in words, and leave nothing behind', { timeout: 60_000 }, async () => {
    await Promise.all(Array.from({ length: 100 }, () => ask()));
    const before = process.memoryUsage().rss;
    const busy = heard(limits.connections);
    const stalled = Array.from({ length: 100 }, () => ask());
    await busy;
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/', { headers: { accept: 'text/html' } })).status).toBe(200);
    expect((await ask('/api/apikeys', { headers: {} })).status).toBe(401);
    expect(manager.open()).toBeLessThanOrEqual(limits.connections);
    for (const response of await Promise.all(stalled)) {
      expect([response.status, await response.json()]).toMatchObject([504, { code: 'manager_timeout' }]);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
    manager.behaviour = says({ apiKeys: [] });
    expect((await Promise.all(Array.from({ length: 100 }, () => ask()))).map(({ status }) => status)).toEqual(
      Array(100).fill(200),
    );
  });

  it('keep nobody from another manager', { timeout: 60_000 }, async () => {
    await using other = await startPeer({ behaviour: says({ apiKeys: [] }) });
    await using both = await standInFront({
      managers: [
        { name: 'one', origin: manager.url },
        { name: 'other', origin: other.url },
      ],
      limits,
    });
    const busy = heard(limits.connections);
    const stalled = Array.from({ length: 100 }, () => fetch(`${both.url}/managers/one/api/apikeys`, { headers }));
    await busy;
    expect((await fetch(`${both.url}/managers/other/api/apikeys`, { headers })).status).toBe(200);
    expect(new Set((await Promise.all(stalled)).map(({ status }) => status))).toEqual(new Set([504]));
  });
});

describe('a client that leaves', () => {
  it('is not waited for: the manager is told at once', async () => {
    const busy = heard(1);
    const leaving = new AbortController();
    const asked = ask('/api/apikeys', { signal: leaving.signal });
    await busy;
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await manager.downTo(0);
  });

  it('in the middle of an answer takes it along', async () => {
    const busy = heard(1, (socket) => void socket.write(toAnswer('{', { headers: { 'content-length': '99' } })));
    const leaving = new AbortController();
    const response = await ask('/api/apikeys', { signal: leaving.signal });
    await busy;
    leaving.abort();
    await expect(response.text()).rejects.toThrow();
    await manager.downTo(0);
  });

  it('in the middle of what it says has said nothing', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { port } = new URL(keyroom.url);
    const socket: Socket = connect(Number(port), '127.0.0.1', () => {
      const head = `POST /api/apikeys HTTP/1.1\r\nHost: x\r\napi-secret-key: ${secretKey}\r\nContent-Type: application/json\r\n`;
      socket.write(`${head}Content-Length: 26\r\n\r\n{"keyName":"a"`, () => socket.resetAndDestroy());
    });
    socket.on('close', () => resolve());
    await promise;
    expect((await ask()).status).toBe(200);
    expect(lines()).toEqual(['GET /api/apikeys']);
  });

  it('or reads nothing costs no more than a connection', { timeout: 60_000 }, async () => {
    const long = Buffer.from(toAnswer(JSON.stringify({ apiKeys: ['x'.repeat(60_000_000)] })));
    let sent = 0;
    manager.behaviour = (socket) => {
      const pour = () => {
        while (sent < long.length) {
          const piece = long.subarray(sent, sent + 65_536);
          sent += piece.length;
          if (!socket.write(piece)) return void socket.once('drain', pour);
        }
      };
      pour();
    };
    const { port } = new URL(keyroom.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.pause().write(`GET /api/apikeys HTTP/1.1\r\nHost: x\r\napi-secret-key: ${secretKey}\r\n\r\n`);
    // Until nobody takes any more, however often the process has looked meanwhile.
    for (let before = -1; sent === 0 || sent !== before; ) {
      before = sent;
      for (let times = 0; times < 50; times += 1) await ask('/healthz');
    }
    expect(sent).toBeLessThan(long.length);
    socket.destroy();
    await manager.downTo(0);
  });
});

describe('a long answer', () => {
  it('comes whole, and its connection goes on to be used', async () => {
    const text = JSON.stringify({ apiKeys: ['長い', 'x'.repeat(3_000_000)] });
    manager.behaviour = says(text);
    for (let times = 0; times < 5; times += 1) expect(await (await ask()).text()).toBe(text);
    manager.behaviour = says(text, { headers: { 'content-length': String(Buffer.byteLength(text)), etag: '"1"' } });
    expect(await (await ask()).text()).toBe(text);
    expect(manager.connections()).toBe(1);
  });
});

describe('too much to say', () => {
  it.each([
    ['of a length that is said', { 'content-length': String(300 * 1024) }],
    ['in chunks', {}],
  ])('is refused, and the manager hears nothing of it: %s', async (_what, length) => {
    const body = `{"description":"${'x'.repeat(300 * 1024 - 18)}"}`;
    const stream = new Blob([body]).stream();
    const response = await create(
      'content-length' in length ? { body } : ({ body: stream, duplex: 'half' } as RequestInit),
    );
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'too_large' }]);
    expect(lines()).toEqual([]);
  });

  it('of a length that is a lie is refused as well', async () => {
    const answer = await keyroom.say(
      `POST /api/apikeys HTTP/1.1\r\nHost: x\r\napi-secret-key: ${secretKey}\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(lines()).toEqual([]);
  });
});

describe('a connection that the manager has closed meanwhile', () => {
  const closesOnce = (): Behaviour => {
    let closed = false;
    return (socket, request) => {
      if (closed) return says({ apiKeys: [] })(socket, request);
      closed = true;
      socket.destroy();
    };
  };

  it.each([
    ['a reading call', () => ask(), 'GET /api/apikeys'],
    ['a search', () => ask('/api/apikeys/search', { method: 'POST', body: '{}' }), 'POST /api/apikeys/search {}'],
  ])('is not noticed by %s', async (_what, call, line) => {
    expect((await ask()).status).toBe(200);
    manager.forget();
    manager.behaviour = closesOnce();
    expect((await call()).status).toBe(200);
    expect(manager.requests().map(({ line, body }) => `${line} ${body}`.trim())).toEqual([line, line]);
  });

  it.each([
    ['creates', () => create()],
    ['deletes', () => ask('/api/apikeys/8', { method: 'DELETE' })],
    ['changes', () => ask('/api/apikeys/8', { method: 'POST', body: '{"active":false}' })],
    ['makes a secret', () => ask('/api/apikeys/8/secretkey', { method: 'POST', body: '{}' })],
  ])('makes no call twice that %s', async (_what, call) => {
    expect((await ask()).status).toBe(200);
    manager.forget();
    manager.behaviour = closesOnce();
    const response = await call();
    expect([response.status, await response.json()]).toMatchObject([502, { code: 'manager_unreachable' }]);
    expect(lines()).toHaveLength(1);
  });

  it('makes no reading call more than twice', async () => {
    expect((await ask()).status).toBe(200);
    manager.forget();
    manager.behaviour = (socket) => void socket.destroy();
    expect((await ask()).status).toBe(502);
    expect(lines().length).toBeLessThanOrEqual(2);
  });
});
