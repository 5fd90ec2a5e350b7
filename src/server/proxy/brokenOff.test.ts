import { connect } from 'node:net';
import { connect as connectOverTls } from 'node:tls';
import { expect, it } from 'vitest';
import { makeCertificate } from './testing/certificates.ts';
import { standInFront } from './testing/inFront.ts';
import { says, toAnswer } from './testing/peer.ts';
import { standInFrontOfPeer } from './testing/peerInFront.ts';

const { manager, keyroom } = await standInFrontOfPeer();

const secretKey = `8:${'A'.repeat(43)}=`;
/** More than is held back. */
const long = `{"apiKeys":["${'x'.repeat(200_000)}`;
const inChunks = { 'transfer-encoding': 'chunked' };
const piece = `${Buffer.byteLength(long).toString(16)}\r\n${long}\r\n`;

/** What the caller takes of an answer to one request, and how the connection ended. */
function take(
  version: string,
  onFirst: () => void,
  to = keyroom,
): Promise<{ text: string; fault: string | undefined }> {
  const { promise, resolve } = Promise.withResolvers<{ text: string; fault: string | undefined }>();
  let text = '';
  let fault: string | undefined;
  const { port, protocol } = new URL(to.url);
  const ask = () =>
    socket.write(
      `GET /api/apikeys HTTP/${version}\r\nHost: x\r\nConnection: close\r\napi-secret-key: ${secretKey}\r\n\r\n`,
    );
  const socket =
    protocol === 'https:'
      ? connectOverTls({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false }, ask)
      : connect(Number(port), '127.0.0.1', ask);
  socket.setEncoding('latin1').once('data', onFirst);
  socket.on('data', (part) => {
    text += part;
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    fault = error.code;
  });
  socket.on('close', () => resolve({ text, fault }));
  return promise;
}

it.each([
  ['with a length', '1.1', toAnswer(long, { headers: { 'content-length': '999999' } })],
  ['in chunks', '1.1', `${toAnswer('', { headers: inChunks })}${piece}`],
  ['to a caller whose answer lasts until its connection ends', '1.0', `${toAnswer('', { headers: inChunks })}${piece}`],
])('a long answer that breaks off looks like that to everybody: %s', async (_what, version, bytes) => {
  let breakOff = (): void => {};
  manager.behaviour = (socket) => {
    socket.write(bytes, 'latin1');
    breakOff = () => socket.destroy();
  };
  const { text, fault } = await take(version, () => breakOff());
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(text).not.toMatch(/\r\n0\r\n\r\n$/);
  expect(fault).toBe('ECONNRESET');
});

it('a long answer to a caller whose answer lasts until its connection ends comes whole', async () => {
  manager.behaviour = says(`${long}"]}`);
  const { text, fault } = await take('1.0', () => {});
  expect([text.endsWith(`${long}"]}`), fault]).toEqual([true, undefined]);
});

it('half a long answer is refused where the caller could not see that it is half of one', async () => {
  await using overTls = await standInFront({
    managers: [{ origin: manager.url }],
    certificate: await makeCertificate(),
  });
  manager.behaviour = (socket) => socket.end(`${toAnswer('', { headers: inChunks })}${piece}`, 'latin1');
  expect((await take('1.0', () => {}, overTls)).text).toMatch(/^HTTP\/1\.1 502 .*"code":"manager_unexpected"/s);
  manager.behaviour = (socket) => {
    socket.end(`${toAnswer('', { headers: inChunks })}${piece}3\r\n"]}\r\n0\r\n\r\n`, 'latin1');
  };
  const { text } = await take('1.0', () => {}, overTls);
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(text.endsWith(`${long}"]}`)).toBe(true);
});
