import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { app, lines, raw } from './testing.ts';

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)(
    'other than reading are refused outside the API: %s',
    async (method) => {
      for (const url of ['/', '/assets/app-1.js', '/healthz', '/nothing']) {
        const answer = await app.inject({ method, url, payload: 'x', headers: { 'content-type': 'text/xml' } });
        expect(answer.statusCode).toBe(405);
        expect(answer.headers.allow).toBe('GET, HEAD');
      }
    },
  );

  it('TRACE repeats nothing', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    for (const url of ['/', '/api/apikeys']) {
      const answer = await raw(
        port,
        `TRACE ${url} HTTP/1.1\r\nHost: x\r\nCookie: sID=abcdef\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer).not.toContain('abcdef');
    }
  });

  it('HEAD answers as GET, without the body', async () => {
    const answer = await app.inject({ method: 'HEAD', url: '/', headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('');
  });
});

describe('limits', () => {
  it('refuse headers over 16 kB', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const answer = await raw(port, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ['a method nobody knows', 400, 'NONSENSE / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['another protocol', 400, '\u0016\u0003\u0001\r\n\r\n'],
    ['a header with a space in its name', 400, 'GET / HTTP/1.1\r\nHost: x\r\nb ad: x\r\n\r\n'],
    ['two lengths', 400, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n'],
    ['headers that are too long', 431, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['an expectation', 417, 'GET /api/apikeys HTTP/1.1\r\nHost: x\r\nExpect: foo\r\nConnection: close\r\n\r\n'],
    ['no host', 400, 'GET /api/apikeys HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('are kept as the rest of the API keeps them: %s', async (_what, status, request) => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    lines.length = 0;
    const { port } = app.server.address() as AddressInfo;
    const [head = '', body = ''] = (await raw(port, request)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toMatch(/^content-type: application\/json; charset=utf-8\r?$/m);
    expect(head).toMatch(/^x-content-type-options: nosniff\r?$/m);
    expect(head).toMatch(/^content-security-policy: default-src 'none'/m);
    expect(JSON.parse(body)).toEqual({ code: 'malformed', message: expect.stringMatching(/\.$/) });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ status, ip: '127.0.0.1' }]);
  });

  it('do not tell an ID that is too long from any other that does not exist', async () => {
    expect((await app.inject(`/api/apikeys/${'1'.repeat(200)}`)).statusCode).toBe(401);
    expect((await app.inject('/api/apikeys/1')).statusCode).toBe(401);
  });
});

describe('health', () => {
  it('tells alive from ready', async () => {
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'alive' });
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready' });
  });
});

describe('a fault of ours', () => {
  it('is logged, and answered without a word on its cause', async () => {
    app.get('/fault', () => {
      throw new Error('the cause');
    });
    const answer = await app.inject('/fault');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('the cause');
    const { requestID, code } = answer.json();
    expect(code).toBe('internal');
    expect(lines.some((line) => line.includes('the cause') && line.includes(requestID))).toBe(true);
  });
});

describe('closing', () => {
  it('lets an answer under way finish and takes no new calls', async () => {
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    app.get('/slow', async () => {
      enter();
      await released;
      return 'finished';
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const answer = new Promise<string>((resolve, reject) => {
      httpRequest({ port, path: '/slow', host: '127.0.0.1' }, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      })
        .on('error', reject)
        .end();
    });
    await entered;
    const closed = app.close();
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    release();
    expect(await answer).toBe('finished');
    await closed;
  });
});

describe('slashes too many', () => {
  it.each(['//api/apikeys', '/api//apikeys', '/api/apikeys/', '//api//apikeys/?x=1', '/rest//authentication/logout/'])(
    'lead where one would: %s',
    async (url) => {
      const api = await app.inject({ url, headers: { accept: 'text/html' } });
      expect(api.headers['content-type']).toMatch(/^application\/json/);
      expect([401, 405]).toContain(api.statusCode);
      expect((await app.inject({ method: 'PUT', url })).headers.allow).toMatch(/^(GET|DELETE)/);
    },
  );

  it.each(['//api', '//api/nothing', '/api//nothing/'])('make no page of what is not there: %s', async (url) => {
    const answer = await app.inject({ url, headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'not_found' });
  });
});
