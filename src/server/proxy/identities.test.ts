import { beforeEach, describe, expect, it } from 'vitest';
import { expectAllowed } from './testing/allowed.ts';
import { statusesOf } from './testing/inFront.ts';
import { says } from './testing/peer.ts';
import { standInFrontOfPeer } from './testing/peerInFront.ts';
import { valuesOf } from './testing/wire.ts';

const { manager, keyroom } = await standInFrontOfPeer();

beforeEach(() => {
  manager.behaviour = says({});
  manager.forget();
});

/** Who calls, as the manager was told. */
function callers() {
  const requests = manager.requests();
  for (const request of requests) expectAllowed(request, manager.url.replace('http://', ''));
  return requests.map((request) => ({
    line: request.line,
    secretKey: valuesOf(request, 'api-secret-key'),
    cookie: valuesOf(request, 'cookie'),
    rID: valuesOf(request, 'rid'),
  }));
}

const one = `8:${'A'.repeat(43)}=`;
const other = `9:${'B'.repeat(43)}=`;
const sID = '0123456789abcdef0123456789abcdef';
const rID = 'fedcba9876543210fedcba9876543210';
const ask = (headers: string, line = 'GET /api/apikeys') =>
  keyroom.say(`${line} HTTP/1.1\r\nHost: keyroom.example\r\n${headers}\r\n`);
const asKey = `api-secret-key: ${one}\r\n`;
const inSession = `Cookie: sID=${sID}\r\nrID: ${rID}\r\n`;

describe('who says nothing, or only half of it', () => {
  it.each([
    ['nothing', ''],
    ['an empty key', 'api-secret-key:\r\n'],
    ['the cookie without the request ID', `Cookie: sID=${sID}\r\n`],
    ['the request ID without the cookie', `rID: ${rID}\r\n`],
    ['both as cookies', `Cookie: sID=${sID}; rID=${rID}\r\n`],
    ['both as headers', `sID: ${sID}\r\nrID: ${rID}\r\n`],
    ['an empty cookie', `Cookie: sID=\r\nrID: ${rID}\r\n`],
    ['another cookie', `Cookie: session=${sID}\r\nrID: ${rID}\r\n`],
    ['two cookies of the name', `Cookie: sID=${sID}; sID=${rID}\r\nrID: ${rID}\r\n`],
    ['a cookie of a longer name', `Cookie: xsID=${sID}\r\nrID: ${rID}\r\n`],
    ['a password', 'Authorization: Basic YWRtaW46YWRtaW4=\r\n'],
    ['a key in the address', '', `GET /api/apikeys?api-secret-key=${one}`],
    ['the key of a proxy', `Proxy-Authorization: Basic eDp5\r\nX-Api-Key: ${one}\r\n`],
  ])('is nobody, and the manager hears nothing: %s', async (_what, headers, line = 'GET /api/apikeys') => {
    const answer = await ask(headers, line);
    expect(statusesOf(answer)).toEqual([401]);
    expect(answer).toMatch(/"code":"(not_authenticated|session_ended)"/);
    expect(callers()).toEqual([]);
  });

  it('is nobody after somebody else on the same connection', async () => {
    const request = (headers: string) => `GET /api/apikeys HTTP/1.1\r\nHost: x\r\n${headers}\r\n`;
    expect(statusesOf(await keyroom.say(request(asKey) + request('') + request(inSession) + request('')))).toEqual([
      200, 401, 200, 401,
    ]);
    expect(callers()).toEqual([
      { line: 'GET /api/apikeys', secretKey: [one], cookie: [], rID: [] },
      { line: 'GET /api/apikeys', secretKey: [], cookie: [`sID=${sID}`], rID: [rID] },
    ]);
  });
});

describe('who says to be two at once', () => {
  it.each([
    ['a key and a session', asKey + inSession],
    ['a key and a cookie', `${asKey}Cookie: sID=${sID}\r\n`],
    ['a key and a request ID', `${asKey}rID: ${rID}\r\n`],
    ['a key and an empty cookie', `${asKey}Cookie: sID=\r\n`],
  ])('is refused, and the manager hears nothing: %s', async (_what, headers) => {
    const answer = await ask(headers);
    expect(statusesOf(answer)).toEqual([400]);
    expect(answer).toContain('"code":"malformed"');
    expect(callers()).toEqual([]);
  });

  it.each([
    ['two keys', `${asKey}api-secret-key: ${other}\r\n`],
    ['two request IDs', `${inSession}rID: ${sID}\r\n`],
    ['two headers of cookies', `${inSession}Cookie: sID=${rID}\r\n`],
  ])('is never one of them: %s', async (_what, headers) => {
    await ask(headers);
    for (const { secretKey, cookie, rID: sent } of callers()) {
      expect([one, other]).not.toContain(secretKey[0]);
      expect([`sID=${sID}`, `sID=${rID}`].includes(cookie[0] ?? '') && [sID, rID].includes(sent[0] ?? '')).toBe(false);
    }
  });
});

describe('who calls', () => {
  it('is who the manager hears of, whatever else the browser sends', async () => {
    await ask(asKey);
    await ask(`Cookie: theme=dark; sID=${sID}; other=1; rID=8.8.8\r\nrID: ${rID}\r\n`);
    expect(callers().map(({ line: _, ...caller }) => caller)).toEqual([
      { secretKey: [one], cookie: [], rID: [] },
      { secretKey: [], cookie: [`sID=${sID}`], rID: [rID] },
    ]);
  });

  it('is each their own, however many call at once over however few connections', async () => {
    manager.behaviour = (socket, request) =>
      says({ keyName: valuesOf(request, 'api-secret-key')[0] ?? '' })(socket, request);
    const keys = Array.from({ length: 200 }, (_, index) => `${index + 1}:${'C'.repeat(43)}=`);
    const answers = await Promise.all(keys.map((key) => ask(`api-secret-key: ${key}\r\n`, 'GET /api/apikeys/current')));
    for (const [index, answer] of answers.entries()) expect(answer).toContain(`"keyName":"${keys[index]}"`);
    expect(
      callers()
        .map(({ secretKey }) => secretKey[0])
        .toSorted(),
    ).toEqual(keys.toSorted());
  });

  it('is asked for by the manager each time: an answer is good for nobody else and for no later time', async () => {
    manager.behaviour = says(
      { keyName: 'first' },
      { headers: { 'Cache-Control': 'public, max-age=3600', ETag: '"1"' } },
    );
    expect(await ask(asKey, 'GET /api/apikeys/current')).toContain('first');
    manager.behaviour = says({ message: 'Invalid.' }, { status: '401 Unauthorized' });
    expect(statusesOf(await ask(asKey, 'GET /api/apikeys/current'))).toEqual([401]);
    expect(statusesOf(await ask(`api-secret-key: ${other}\r\n`, 'GET /api/apikeys/current'))).toEqual([401]);
    expect(callers()).toHaveLength(3);
  });

  it('is nobody for calls that are open to anybody', async () => {
    for (const headers of [asKey, inSession, asKey + inSession]) await ask(headers, 'GET /api/openapi.json');
    for (const { secretKey, cookie, rID: sent } of callers()) expect([secretKey, cookie, sent]).toEqual([[], [], []]);
  });
});

describe('the cookie that stands for what a manager says once only', () => {
  it.each([
    `${rID}.1/../../roles.1`,
    `${rID}.1%2f..%2froles.1`,
    `${rID}.-1.1`,
    `${rID}.1e3.1`,
    `${rID}.99999999999999999999.1`,
    `${rID}.1.99999999999999999999`,
    `${rID}\t.1.1`,
    `${rID}".1.1`,
    '..1.1',
    '.1.1',
    '1',
    'x'.repeat(4000),
    `${rID}.1.1; rID=${sID}.2.1`,
  ])('asks for nothing that the contract does not have, whatever is in it: %s', async (forged) => {
    manager.behaviour = says({ message: 'Not found.' }, { status: '404 Not Found' });
    await ask(`Cookie: sID=${sID}; rID=${forged}\r\n`, 'GET /api/sessions/current');
    const [first, ...others] = callers();
    expect(first?.line ?? 'GET /api/sessions/current').toBe('GET /api/sessions/current');
    for (const { line } of others) expect(line).toMatch(/^GET \/api\/(administrators|roles)\/\d+$/);
  });

  it('stands for nothing in any other call', async () => {
    for (const line of ['GET /api/apikeys', 'DELETE /api/sessions', 'GET /api/keyroom/sessions/rest']) {
      expect(statusesOf(await ask(`Cookie: sID=${sID}; rID=${rID}.1.1\r\n`, line))).toEqual([401]);
    }
    expect(callers()).toEqual([]);
  });

  it('is asked for by our own pages only', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const headers = `Cookie: sID=${sID}; rID=${rID}.1.1\r\nSec-Fetch-Site: ${site}\r\n`;
      expect(statusesOf(await ask(headers, 'GET /api/sessions/current'))).toEqual([403]);
    }
    expect(callers()).toEqual([]);
  });
});
