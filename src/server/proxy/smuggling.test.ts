import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { expectAllowed } from './testing/allowed.ts';
import { statusesOf } from './testing/inFront.ts';
import { standInFrontOfPeer } from './testing/peerInFront.ts';
import { valuesOf } from './testing/wire.ts';

const { manager, keyroom } = await standInFrontOfPeer();

function arrived(): string[] {
  const requests = manager.requests();
  for (const request of requests) {
    expectAllowed(request, manager.url.replace('http://', ''));
    // Whoever says nothing has no part in what somebody else says.
    if (!request.line.endsWith('/openapi.json')) expect(valuesOf(request, 'api-secret-key')).toEqual([secretKey]);
  }
  return requests.map(({ line, body }) => (body === '' ? line : `${line} ${body}`));
}

const secretKey = `8:${'A'.repeat(43)}=`;
const key = `Host: keyroom.example\r\napi-version: v1\r\napi-secret-key: ${secretKey}\r\n`;
const json = 'Content-Type: application/json\r\n';
const inner = `GET /api/administrators HTTP/1.1\r\n${key}\r\n`;
const body = '{"keyName":"a","roleID":1}';
const length = `Content-Length: ${body.length}\r\n`;
const inChunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
/** Creates a key, with these lines about its length. */
const post = (lines: string, sent: string) => `POST /api/apikeys HTTP/1.1\r\n${key}${json}${lines}\r\n${sent}`;
const created = `POST /api/apikeys ${body}`;

describe('a request whose end could be seen at two places', () => {
  it.each([
    ['a length and chunks', post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${inner}`)],
    ['chunks and a length', post('Transfer-Encoding: chunked\r\nContent-Length: 5\r\n', `0\r\n\r\n${inner}`)],
    ['two lengths', post(`Content-Length: 0\r\n${length}`, body + inner)],
    ['the same length twice', post(length + length, body + inner)],
    ['a list of lengths', post(`Content-Length: ${body.length}, ${body.length}\r\n`, body + inner)],
    ['a length with a sign', post(`Content-Length: +${body.length}\r\n`, body + inner)],
    ['a length below zero', post('Content-Length: -1\r\n', inner)],
    ['a length to another base', post('Content-Length: 0x1a\r\n', body + inner)],
    ['a length with space in it', post('Content-Length: 2 6\r\n', body + inner)],
    ['a length beyond all numbers', post('Content-Length: 18446744073709551642\r\n', body + inner)],
    ['no length at all, though empty', post('Content-Length: \r\n', inner)],
    ['a coding nobody knows', post('Transfer-Encoding: xchunked\r\n', inChunks + inner)],
    ['a coding after chunks', post('Transfer-Encoding: chunked, identity\r\n', inChunks + inner)],
    ['chunks twice', post('Transfer-Encoding: chunked, chunked\r\n', inChunks + inner)],
    ['chunks in two headers', post('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n', inChunks + inner)],
    ['chunks after a vertical tab', post('Transfer-Encoding: \x0bchunked\r\n', inChunks + inner)],
    ['chunks in quotes', post('Transfer-Encoding: "chunked"\r\n', inChunks + inner)],
    ['a coding before a colon apart', post('Transfer-Encoding : chunked\r\n', inChunks + inner)],
    ['a coding on the next line', post('Transfer-Encoding:\r\n chunked\r\n', inChunks + inner)],
    ['a coding after a bare line feed', post('X: y\nTransfer-Encoding: chunked\r\n', inChunks + inner)],
    ['a coding after a bare carriage return', post('X: y\rTransfer-Encoding: chunked\r\n', inChunks + inner)],
    ['a coding with a NUL', post('Transfer-Encoding: chunked\0\r\n', inChunks + inner)],
    ['chunks for HTTP/1.0', post('Transfer-Encoding: chunked\r\n', inChunks + inner).replace('/1.1', '/1.0')],
    ['a header that goes on', post(`${length} Transfer-Encoding: chunked\r\n`, body + inner)],
    ['a header before the first', `POST /api/apikeys HTTP/1.1\r\n X: y\r\n${key}${json}${length}\r\n${body}${inner}`],
    ['a header without a colon', post(`${length}Transfer-Encoding\r\n`, body + inner)],
    ['a header without a name', post(`${length}: chunked\r\n`, body + inner)],
    ['bare line feeds', post(length, body).replaceAll('\r\n', '\n')],
    ['the preface of HTTP/2', `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${inner}`],
    ['HTTP/0.9', 'GET /api/apikeys\r\n'],
    ['a version nobody knows', `GET /api/apikeys HTTP/1.2\r\n${key}\r\n`],
    ['a space in the address', `GET /api/apikeys /api/roles HTTP/1.1\r\n${key}\r\n`],
    ['a tab in the address', `GET\t/api/apikeys HTTP/1.1\r\n${key}\r\n`],
    ['a carriage return in the address', `GET /api/apikeys\r/x HTTP/1.1\r\n${key}\r\n`],
    ['a NUL in the address', `GET /api/apikeys\0 HTTP/1.1\r\n${key}\r\n`],
  ])('arrives nowhere, nor does what follows it: %s', async (_what, bytes) => {
    expect(statusesOf(await keyroom.say(bytes)).filter((status) => status < 400)).toEqual([]);
    expect(arrived()).toEqual([]);
  });

  it.each([
    ['a size to no base', `0x1a\r\n${body}\r\n0\r\n\r\n`],
    ['a size with a space in front', ` 1a\r\n${body}\r\n0\r\n\r\n`],
    ['a size beyond all numbers', `1000000000000001a\r\n${body}\r\n0\r\n\r\n`],
    ['a size below zero', `-1a\r\n${body}\r\n0\r\n\r\n`],
    ['a size that is too small', `19\r\n${body}\r\n0\r\n\r\n`],
    ['a size that is too great', `1b\r\n${body}\r\n0\r\n\r\n`],
    ['bare line feeds', `1a\n${body}\n0\n\n`],
    ['a bare line feed after an extension', `1a;x\n${body}\r\n0\r\n\r\n`],
    ['no end', `1a\r\n${body}\r\n`],
    ['a last chunk that is cut off', `1a\r\n${body}\r\n0\r\n`],
  ])('arrives nowhere, nor does what follows it: chunks with %s', async (_what, chunks) => {
    await keyroom.say(post('Transfer-Encoding: chunked\r\n', chunks.endsWith('\n\n') ? chunks + inner : chunks));
    expect(arrived()).toEqual([]);
  });
});

describe('a request that can be read in one way only', () => {
  it.each([
    ['a length', post(length, body), [created]],
    ['chunks', post('Transfer-Encoding: chunked\r\n', inChunks), [created]],
    ['chunks, written differently', post('transfer-encoding: CHUNKED\r\n', inChunks), [created]],
    [
      'small chunks',
      post('Transfer-Encoding: chunked\r\n', `${[...body].map((c) => `1\r\n${c}\r\n`).join('')}0\r\n\r\n`),
      [created],
    ],
    ['chunks with extensions', post('Transfer-Encoding: chunked\r\n', `1a;x=y\r\n${body}\r\n0;z\r\n\r\n`), [created]],
    [
      'a trailer',
      post('Transfer-Encoding: chunked\r\n', `1a\r\n${body}\r\n0\r\napi-secret-key: other\r\nX: y\r\n\r\n`),
      [created],
    ],
    ['one after the other', post(length, body) + inner, ['GET /api/administrators', created]],
    [
      'a length that nothing reads',
      `GET /api/apikeys HTTP/1.1\r\n${key}Content-Length: ${inner.length}\r\n\r\n${inner}`,
      ['GET /api/apikeys'],
    ],
    [
      'chunks that nothing reads',
      `DELETE /api/apikeys/8 HTTP/1.1\r\n${key}${json}Transfer-Encoding: chunked\r\n\r\n${inChunks}`,
      ['DELETE /api/apikeys/8'],
    ],
    ['a coding that is no header', post(`${length}Transfer_Encoding: chunked\r\n`, body), [created]],
  ])('arrives as one, in our words: %s', async (_what, bytes, lines) => {
    await keyroom.say(bytes);
    expect(arrived().toSorted()).toEqual(lines);
  });

  it('waits for the 100 that it asks for, and arrives without asking again', async () => {
    expect(await keyroom.say(post(`${length}Expect: 100-continue\r\n`, body))).toMatch(/^HTTP\/1\.1 100 /);
    expect(arrived()).toEqual([created]);
  });

  // What follows such a wish is read by nobody: it is not followed here.
  it.each(['h2c', 'websocket', 'TLS/1.0, HTTP/1.1'])(
    'arrives as one, without its wish to speak otherwise: %s',
    async (upgrade) => {
      const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
      const headers = {
        'api-secret-key': secretKey,
        connection: 'Upgrade, HTTP2-Settings',
        upgrade,
        'http2-settings': 'AAMAAABk',
      };
      get(`${keyroom.url}/api/apikeys`, { headers, agent: false }, (answer) => resolve(answer.resume().statusCode)).on(
        'error',
        reject,
      );
      expect(await promise).toBe(200);
      expect(arrived()).toEqual(['GET /api/apikeys']);
    },
  );

  it.each([
    'Connection: close, api-secret-key',
    'Connection: content-length, content-type, host',
    'Connection: keep-alive\r\nKeep-Alive: timeout=1000',
    'Proxy-Connection: keep-alive\r\nProxy-Authorization: Basic eDp5',
    'TE: trailers, deflate\r\nConnection: TE\r\nTrailer: api-secret-key',
    'Authorization: Bearer x\r\nX-Api-Key: y\r\nX-Auth-Token: z',
    'Accept-Encoding: gzip\r\nRange: bytes=0-10\r\nIf-Range: "x"',
    'Via: 1.1 other\r\nMax-Forwards: 0\r\nForwarded: for=10.0.0.1\r\nX-Forwarded-For: 10.0.0.1\r\nX-Real-IP: 10.0.0.1\r\nTrue-Client-IP: 10.0.0.1',
    'Origin: https://manager.example\r\nReferer: https://manager.example/',
    'Cookie: other=1; JSESSIONID=2',
    'X-Requested-With: XMLHttpRequest\r\ntenant: 1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 1',
    'Api_Secret_Key: other\r\nAPI-SECRET-KEY\u00ad: other',
    'X: \xe5\x98\x8a\xe5\x98\x8dapi-secret-key: other',
    'User-Agent: \xe5\x98\x8a\xe5\x98\x8dX-Injected: y',
    'User-Agent: x\t y',
    `User-Agent: ${'x'.repeat(8000)}`,
    'If-None-Match: *, "x", W/"y\xff"',
  ])('keeps its other headers to itself: %s', async (headers) => {
    await keyroom.say(`GET /api/apikeys HTTP/1.1\r\n${key}${headers}\r\n\r\n`);
    // Refused is as good; what arrives has been looked through.
    expect(arrived().filter((line) => line !== 'GET /api/apikeys')).toEqual([]);
  });

  it.each(['api-secret-key', 'rID', 'Cookie', 'Host', 'Content-Type', 'User-Agent', 'If-Match', 'api-version'])(
    'arrives with no header twice where it has two of %s',
    async (name) => {
      const value = name === 'Cookie' ? 'sID=0' : secretKey;
      await keyroom.say(`GET /api/apikeys HTTP/1.1\r\n${key}${name}: ${value}x\r\n${name}: ${value}y\r\n\r\n`);
      expect(arrived().filter((line) => line !== 'GET /api/apikeys')).toEqual([]);
    },
  );
});

describe('signing out by the old address', () => {
  const signOut = (query: string) => `DELETE /rest/authentication/logout${query} HTTP/1.1\r\nHost: x\r\n\r\n`;

  it.each([
    '?sID=a%0d%0aX-Injected:%20y',
    '?sID=a%20HTTP/1.1%0d%0a%0d%0aGET%20/api/administrators',
    '?sID=a%26admin=1',
    '?sID=a&sID=b',
    '?sID=a%23',
    '?sID[]=a',
    '?sID=%ff',
    '?sID=%zz',
    '?sID=\xe5\x98\x8a',
    '?sID=a&other=b',
    '?sID=',
    '?sid=a',
    '',
    `?sID=${'a'.repeat(9000)}`,
  ])('says one sID, or nothing: %s', async (query) => {
    await keyroom.say(signOut(query));
    const requests = manager.requests();
    for (const request of requests) expectAllowed(request, manager.url.replace('http://', ''));
    expect(requests.length).toBeLessThanOrEqual(1);
  });
});
