import { describe, expect, it } from 'vitest';
import { readRequests } from './wire.ts';

const read = (text: string) => readRequests(Buffer.from(text, 'latin1'));

describe('readRequests', () => {
  it('reads one after the other, by length and by chunks', () => {
    const first = 'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}';
    const second = 'POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n';
    expect(read(`${first}${second}GET /c HTTP/1.1\r\n\r\n`)).toMatchObject([
      { line: 'POST /a', body: '{}', complete: true },
      { line: 'POST /b', body: '{}', complete: true },
      { line: 'GET /c', body: '', complete: true },
    ]);
  });

  it.each([
    'POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\n{',
    'POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n',
    'POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}',
    'POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n',
  ])('tells a request that has not ended: %j', (text) => {
    expect(read(text)).toMatchObject([{ line: 'POST /a', complete: false }]);
  });

  it.each([
    'GET /a HTTP/1.0\r\n\r\n',
    'GET /a b HTTP/1.1\r\n\r\n',
    'GET /ä HTTP/1.1\r\n\r\n',
    'GET /a HTTP/1.1\r\nX : y\r\n\r\n',
    'GET /a HTTP/1.1\r\nX: y\r\n z\r\n\r\n',
    'GET /a HTTP/1.1\r\nX: y\nZ: z\r\n\r\n',
    'GET /a HTTP/1.1\r\nX: y\rZ: z\r\n\r\n',
    'GET /a HTTP/1.1\r\nX: \0\r\n\r\n',
    'POST /a HTTP/1.1\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /a HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n',
    'POST /a HTTP/1.1\r\nContent-Length: +1\r\n\r\nx',
    'POST /a HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n',
    'POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;x\r\na\r\n0\r\n\r\n',
    'POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n',
    'POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: y\r\n\r\n',
  ])('throws at what could be read in another way: %j', (text) => {
    expect(() => read(text)).toThrow();
  });
});
