import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { standInFront } from './testing/inFront.ts';
import { type Behaviour, says, sends, startPeer, toAnswer } from './testing/peer.ts';
import { standInFrontOfPeer } from './testing/peerInFront.ts';

const most = 1_000_000;
const limits = { connect: 500, head: 500, idle: 500, total: 2000, answer: most };

const { manager, keyroom } = await standInFrontOfPeer({ limits });

beforeEach(() => {
  manager.behaviour = says({ apiKeys: [] });
  manager.forget();
});

const headers = { 'api-secret-key': `8:${'A'.repeat(43)}=`, 'content-type': 'application/json' };
const ask = (path = '/api/apikeys', init: RequestInit = {}) => fetch(keyroom.url + path, { headers, ...init });
const create = () => ask('/api/apikeys', { method: 'POST', body: '{"keyName":"a","roleID":1}' });

/** Says something again and again, until nobody listens any more. */
const drips =
  (bytes: string, drop: string): Behaviour =>
  async (socket) => {
    socket.write(bytes, 'latin1');
    while (!socket.destroyed) {
      socket.write(drop);
      await wait(20);
    }
  };

/** A gigabyte, as fast as it is taken. Says how many bytes were when nobody took any more. */
function pours(head: string, toPiece: (bytes: string) => string) {
  let bytes = 0;
  const { promise: poured, resolve } = Promise.withResolvers<number>();
  const piece = Buffer.from(toPiece(' '.repeat(65_536)));
  const behaviour: Behaviour = (socket) => {
    socket.once('close', () => resolve(bytes));
    const pour = () => {
      while (!socket.destroyed && bytes < 1e9) {
        bytes += piece.length;
        if (!socket.write(piece)) return void socket.once('drain', pour);
      }
    };
    socket.write(head);
    pour();
  };
  return { poured, behaviour };
}

const answer = toAnswer('{"apiKeys":[]}');
const silent: Behaviour = () => {};
const resets: Behaviour = (socket) => void socket.resetAndDestroy();

describe('trouble before the answer begins', () => {
  it.each<[what: string, status: number, code: string, behaviour: Behaviour]>([
    ['silence', 504, 'manager_timeout', silent],
    ['a head that never ends', 504, 'manager_timeout', drips('HTTP/1.1 200 OK\r\nX: ', 'x')],
    ['the promise of an answer, again and again', 504, 'manager_timeout', drips('', 'HTTP/1.1 102 Processing\r\n\r\n')],
    ['a reset', 502, 'manager_unreachable', resets],
    ['an end', 502, 'manager_unreachable', sends('', { close: true })],
    ['half a head', 502, 'manager_unreachable', sends('HTTP/1.1 200 OK\r\nContent-Ty', { close: true })],
    ['another protocol', 502, 'manager_unexpected', sends('SSH-2.0-OpenSSH_9.2\r\n')],
    ['no head at all', 502, 'manager_unexpected', sends('{"apiKeys":[]}', { close: true })],
    ['a status that is none', 502, 'manager_unexpected', sends(answer.replace('200 OK', 'OK'))],
    ['a status beyond all', 502, 'manager_unexpected', says({}, { status: '999 Request denied' })],
    ['two lengths', 502, 'manager_unexpected', sends(answer.replace('\r\n', '\r\nContent-Length: 3\r\n'))],
    [
      'a length and chunks',
      502,
      'manager_unexpected',
      sends(answer.replace('\r\n', '\r\nTransfer-Encoding: chunked\r\n')),
    ],
    ['a length that is none', 502, 'manager_unexpected', says({}, { headers: { 'content-length': '-2' } })],
    ['a coding nobody asked for', 502, 'manager_unexpected', says({}, { headers: { 'content-encoding': 'gzip' } })],
    ['a header with a NUL', 502, 'manager_unexpected', sends(answer.replace('\r\n', '\r\nX: \0\r\n'))],
    [
      'a header that breaks a line',
      502,
      'manager_unexpected',
      sends(answer.replace('\r\n', '\r\nX: y\rSet-Cookie: sID=z\r\n')),
    ],
    ['a head of a megabyte', 502, 'manager_unexpected', says({}, { headers: { X: 'x'.repeat(1e6) } })],
    [
      'another protocol from now on',
      502,
      'manager_unreachable',
      sends('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n'),
    ],
    [
      'somewhere else to go',
      502,
      'manager_unexpected',
      says('', { status: '302 Found', headers: { location: 'http://127.0.0.1:1/' } }),
    ],
    [
      'somewhere else for good',
      502,
      'manager_unexpected',
      says({}, { status: '308 Permanent Redirect', headers: { location: '/api/roles' } }),
    ],
    ['a page', 502, 'manager_unexpected', says('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } })],
    [
      'a page of a fault',
      502,
      'manager_unexpected',
      says('<h1>502</h1>', { status: '502 Bad Gateway', headers: { 'content-type': 'text/html' } }),
    ],
    [
      'a page for what is not there',
      502,
      'manager_unexpected',
      says('<h1>404</h1>', { status: '404 Not Found', headers: { 'content-type': 'text/html' } }),
    ],
    [
      'more than there may be',
      502,
      'manager_unexpected',
      says('', { headers: { 'content-length': String(most + 1) } }),
    ],
  ])('is named: %s', async (_what, status, code, behaviour) => {
    manager.behaviour = behaviour;
    const response = await create();
    expect([response.status, await response.json()]).toEqual([status, { code, message: expect.stringMatching(/\.$/) }]);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(manager.requests()).toHaveLength(1);

    manager.behaviour = says({ apiKeys: [] });
    expect((await ask()).status).toBe(200);
  });

  it('is named where nobody listens', async () => {
    const gone = await startPeer();
    await using inFront = await standInFront({ managers: [{ origin: gone.url }], limits });
    await gone[Symbol.asyncDispose]();
    const response = await fetch(`${inFront.url}/api/apikeys`, { headers });
    expect([response.status, await response.json()]).toMatchObject([502, { code: 'manager_unreachable' }]);
    expect((await fetch(`${inFront.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${inFront.url}/healthz`)).status).toBe(200);
  });

  it('is named where TLS never begins', async () => {
    await using mute = await startPeer({ behaviour: silent });
    await using inFront = await standInFront({
      managers: [{ origin: mute.url.replace('http:', 'https:') }],
      limits: { ...limits, total: 30_000 },
    });
    const response = await fetch(`${inFront.url}/api/apikeys`, { headers });
    expect([response.status, await response.json()]).toMatchObject([502, { code: 'manager_unreachable' }]);
  });
});

describe('trouble within the answer', () => {
  it.each<[what: string, behaviour: Behaviour]>([
    [
      'an end in the middle',
      sends(toAnswer('{"apiKeys":[', { headers: { 'content-length': '999' } }), { close: true }),
    ],
    [
      'an end between chunks',
      sends(`${toAnswer('', { headers: { 'transfer-encoding': 'chunked' } })}5\r\n{"api\r\n`, { close: true }),
    ],
    [
      'a chunk that is none',
      sends(`${toAnswer('', { headers: { 'transfer-encoding': 'chunked' } })}5\r\n{"api\r\nzz\r\n`),
    ],
    ['silence', sends(toAnswer('{"apiKeys":[', { headers: { 'content-length': '999' } }))],
    ['a drop now and then', drips(toAnswer('', { headers: { 'content-length': '99999' } }), ' ')],
    [
      'a reset',
      (socket) =>
        void socket.write(toAnswer('{"api', { headers: { 'content-length': '999' } }), () => socket.resetAndDestroy()),
    ],
  ])('is never taken for the end: %s', async (_what, behaviour) => {
    manager.behaviour = behaviour;
    const response = await ask().catch(() => undefined);
    if (response?.ok) await expect(response.text()).rejects.toThrow();
    else if (response) expect([502, 504]).toContain(response.status);

    manager.behaviour = says({ apiKeys: [] });
    expect(await (await ask()).json()).toEqual({ apiKeys: [] });
  });

  it('what comes after it is not heard', async () => {
    manager.behaviour = sends(answer + toAnswer('{"apiKeys":["not asked for"]}'));
    for (const _ of Array(3)) expect(await (await ask()).json()).toEqual({ apiKeys: [] });
  });

  it('a gigabyte is refused before it comes, where its length is said', async () => {
    const { poured, behaviour } = pours(
      toAnswer('', { headers: { 'content-length': '1000000000' } }),
      (bytes) => bytes,
    );
    manager.behaviour = behaviour;
    expect((await ask()).status).toBe(502);
    expect(await poured).toBeLessThan(50e6);
  });

  it('a gigabyte without a length is cut off', async () => {
    const head = toAnswer('', { headers: { 'transfer-encoding': 'chunked' } });
    const { poured, behaviour } = pours(head, (bytes) => `${bytes.length.toString(16)}\r\n${bytes}\r\n`);
    manager.behaviour = behaviour;
    const response = await ask();
    if (response.ok) await expect(response.text()).rejects.toThrow();
    else expect(response.status).toBe(502);
    expect(await poured).toBeLessThan(50e6);
  });
});
