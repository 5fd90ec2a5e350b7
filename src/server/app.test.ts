import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#manager/db/open.ts';
import { createManager } from '#manager/manager.ts';
import { buildApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { selfSignedCertificate } from './tls.ts';

const script = 'console.log("Keyroom");'.repeat(100);
const html = '<meta nonce="__CSP_NONCE__"><script src="/assets/app-1.js" nonce="__CSP_NONCE__"></script>';

let folder: string;
let lines: string[];
let app: FastifyInstance;
let dispose: () => Promise<void>;

async function build({ config = {}, tls = false }: { config?: Partial<Config>; tls?: boolean } = {}) {
  const db = await openDatabase(':memory:');
  const manager = await createManager({ db, clock: Date.now, random: randomBytes });
  const built = await buildApp(
    { ...readConfig({}), ...config },
    {
      manager,
      consoleFolder: path.join(folder, 'console'),
      log: { write: (line) => lines.push(line) },
      certificate: tls ? await selfSignedCertificate(folder, Date.now()) : undefined,
    },
  );
  return {
    app: built,
    dispose: async () => {
      await built.close();
      await manager.close();
      await db.destroy();
    },
  };
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-app-'));
  const assets = path.join(folder, 'console', 'assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'outside');
  writeFileSync(path.join(folder, 'console', 'index.html'), html);
  writeFileSync(path.join(folder, 'console', 'favicon.svg'), '<svg/>');
  writeFileSync(path.join(assets, 'app-1.js'), script);
  writeFileSync(path.join(assets, 'app-1.js.br'), brotliCompressSync(script));
  writeFileSync(path.join(assets, 'app-1.js.gz'), gzipSync(script));
  writeFileSync(path.join(assets, 'font-1.woff2'), 'font');
  lines = [];
  ({ app, dispose } = await build());
});

afterEach(async () => {
  await dispose();
  rmSync(folder, { recursive: true, force: true });
});

const navigate = (url: string) => app.inject({ url, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });

describe('headers', () => {
  const ofInterest = (headers: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(headers)
        .filter(
          ([name]) => !['date', 'content-length', 'connection', 'last-modified', 'etag', 'set-cookie'].includes(name),
        )
        .map(([name, value]) => [name, String(value).replace(/'nonce-[^']+'/, "'nonce-…'")]),
    );

  it.each([
    ['the page', '/', 'text/html'],
    ['an asset', '/assets/app-1.js', '*/*'],
    ['an API answer', '/api/keyroom/set-up', 'application/json'],
    ['an unknown file', '/nothing.txt', '*/*'],
    ['a malformed address', '/%zz', '*/*'],
  ])('of %s', async (_name, url, accept) => {
    const { headers } = await app.inject({ url, headers: { accept } });
    expect(ofInterest(headers)).toMatchSnapshot();
  });

  it('say nothing about what is behind them', async () => {
    const { headers } = await navigate('/');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('demand TLS from then on, over TLS only', async () => {
    expect((await navigate('/')).headers).not.toHaveProperty('strict-transport-security');
    const proxied = await build({ config: { trustProxy: ['127.0.0.1'] } });
    const answer = await proxied.app.inject({ url: '/healthz', headers: { 'x-forwarded-proto': 'https' } });
    await proxied.dispose();
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });

  it('keep openers apart where browsers trust the origin enough to listen: over TLS and on this machine', async () => {
    const policyAt = async (host: string) =>
      (await app.inject({ url: '/', headers: { host } })).headers['cross-origin-opener-policy'];
    expect(await policyAt('127.0.0.1:4119')).toBe('same-origin');
    expect(await policyAt('localhost:4119')).toBe('same-origin');
    expect(await policyAt('manager.example:4119')).toBeUndefined();
    expect(await policyAt('localhost.example')).toBeUndefined();
  });
});

describe('the page', () => {
  it('carries a nonce of its own in every answer, the same in policy and text', async () => {
    const nonces = new Set<string>();
    for (let count = 0; count < 20; count += 1) {
      const { body, headers } = await navigate('/');
      const nonce = /'nonce-([\w-]{24})'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
      expect(body).toBe(html.replaceAll('__CSP_NONCE__', nonce));
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(20);
  });

  it.each(['/', '/set-up', '/administration/user-management/api-keys?sort=name', '/no/such/place'])(
    'is served for %s',
    async (url) => {
      const answer = await navigate(url);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  it.each(['/assets/gone.js', '/robots.txt', '/index.html', '/assets/', '/api/nothing', '/api'])(
    'is not served for %s',
    async (url) => {
      const answer = await navigate(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain('<meta');
    },
  );

  it('is not served to a program that asks for something else', async () => {
    expect((await app.inject({ url: '/set-up', headers: { accept: 'application/json' } })).statusCode).toBe(404);
  });
});

describe('files', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('come compressed as %s', async (encoding, decompress) => {
    const answer = await app.inject({ url: '/assets/app-1.js', headers: { 'accept-encoding': encoding } });
    expect(answer.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(decompress(answer.rawPayload).toString()).toBe(script);
  });

  it('prefer brotli', async () => {
    const answer = await app.inject({ url: '/assets/app-1.js', headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(answer.headers['content-encoding']).toBe('br');
  });

  it('come as they are to who takes no compression, and where there is none', async () => {
    expect((await app.inject('/assets/app-1.js')).body).toBe(script);
    const font = await app.inject({ url: '/assets/font-1.woff2', headers: { 'accept-encoding': 'br' } });
    expect(font.body).toBe('font');
    expect(font.headers).not.toHaveProperty('content-encoding');
  });

  it('beside the page are asked for again', async () => {
    const answer = await app.inject('/favicon.svg');
    expect(answer.body).toBe('<svg/>');
    expect(answer.headers['cache-control']).toBe('public, max-age=0');
  });

  // `inject` would tidy these addresses up; a socket sends them as they are.
  it.each([
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%252f..%252fsecret.txt',
    '/assets//..//..//secret.txt',
    '/assets/....//....//secret.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/api/../secret.txt',
    '/api/..%2f..%2fsecret.txt',
    '/assets/app-1.js%00.txt',
    '/assets/%2fetc%2fpasswd',
    '//assets/../secret.txt',
    '/\\..\\secret.txt',
  ])('outside the folder are not to be had: %s', async (address) => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const answer = await raw(port, `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|401|403|404) /);
    expect(answer).not.toContain('outside');
    expect(answer).toContain('x-content-type-options: nosniff');
  });
});

function raw(port: number, text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', reject);
  socket.on('close', () => resolve(answer));
  return promise;
}

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
    ['no host', 400, 'GET /api/apikeys HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('are kept as the rest of the API keeps them: %s', async (_what, status, request) => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    lines = [];
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

describe('the log', () => {
  it('has one line a request, with what is needed to find it', async () => {
    await app.inject({ url: '/healthz?x=1', remoteAddress: '192.0.2.1' });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      request: expect.stringMatching(/^[\da-f-]{36}$/),
      method: 'GET',
      path: '/healthz',
      status: 200,
      ms: expect.any(Number),
      ip: '192.0.2.1',
    });
  });

  it('never has a secret, wherever it was sent', async () => {
    const secret = `8:${randomBytes(32).toString('base64')}`;
    const random = secret.slice(2, 30);
    for (const [method, url] of [
      ['POST', '/api/sessions'],
      ['POST', '/api/apikeys'],
      ['GET', '/api/apikeys/current'],
      ['POST', '/api/keyroom/set-up'],
      ['GET', '/set-up'],
      ['POST', '/nothing'],
      ['GET', `/api/apikeys/${secret}`],
      ['GET', `/api/apikeys/${encodeURIComponent(secret)}`],
      ['GET', `/%zz${secret}`],
    ] as const) {
      for (const payload of [{ userName: secret, password: secret, token: secret }, `{"password":"${secret}`]) {
        await app.inject({
          method,
          url: `${url}?secret=${secret}`,
          headers: {
            'api-secret-key': secret,
            cookie: `sID=${secret}`,
            rid: secret,
            authorization: secret,
            'user-agent': secret,
            'content-type': 'application/json',
          },
          ...(method === 'POST' ? { payload } : {}),
        });
      }
    }
    expect(lines.length).toBeGreaterThanOrEqual(18);
    expect(lines.join('')).not.toContain(random);
    expect(lines.join('')).not.toContain(encodeURIComponent(random));
  });

  it('cannot be made to begin another line', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    await raw(port, 'GET /a%0d%0a{"level":"error"}\u001b[31m HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    await app.inject({ url: '/b%0A%1B[31m' });
    for (const line of lines) {
      expect(line.endsWith('\n')).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f]/);
      expect(() => JSON.parse(line)).not.toThrow();
    }
  });

  it('takes the address from a proxy that is trusted, from no other', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    await app.inject({ url: '/healthz', headers });
    const proxied = await build({ config: { trustProxy: 1 } });
    await proxied.app.inject({ url: '/healthz', headers });
    await proxied.dispose();
    expect(lines.map((line) => JSON.parse(line).ip)).toEqual(['127.0.0.1', '198.51.100.7']);
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
