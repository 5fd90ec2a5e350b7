import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { app, build, folder, html, navigate, raw, script, signedInTag } from './testing.ts';

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

  it.each([
    ['sID=0123456789ABCDEF', true],
    ['other=1; sID=0123456789ABCDEF', true],
    ['sID=', false],
    ['notsID=1', false],
    ['', false],
  ])('names ahead what only who is signed in needs: with the cookie "%s", %s', async (cookie, named) => {
    const { body } = await app.inject({ url: '/', headers: { accept: 'text/html', cookie } });
    expect(body.includes(signedInTag)).toBe(named);
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

  it('is served to a tool that takes anything, as cURL does', async () => {
    for (const headers of [{ accept: '*/*' }, {}]) {
      expect((await app.inject({ url: '/set-up', headers })).headers['content-type']).toBe('text/html; charset=utf-8');
    }
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

describe('a script in the page itself', () => {
  it('may run as it was built, and no other', async () => {
    const early = "globalThis.early = 'early';\n";
    const index = `<script nonce="__CSP_NONCE__">${early}</script>${html}`;
    writeFileSync(path.join(folder, 'console', 'index.html'), index);
    const { app: built, dispose } = await build();
    const { headers } = await built.inject({ url: '/', headers: { accept: 'text/html' } });
    const expected = `script-src 'self' 'sha256-${hash('sha256', early, 'base64')}'`;
    expect(String(headers['content-security-policy']).split('; ')).toContain(expected);
    await dispose();
  });
});

describe('the page in front of other managers', () => {
  const asked = { url: '/', headers: { accept: 'text/html', cookie: 'sID=0123456789ABCDEF; rID=0123.1.1' } };

  it('names them before its first script', async () => {
    const { app: inFront, dispose } = await build({
      managers: [
        { name: 'production', address: 'manager.example:4119' },
        { name: 'test', address: '"><script>&' },
      ],
    });
    const { body } = await inFront.inject(asked);
    const content =
      '[{&quot;name&quot;:&quot;production&quot;,&quot;address&quot;:&quot;manager.example:4119&quot;},' +
      '{&quot;name&quot;:&quot;test&quot;,&quot;address&quot;:&quot;\\&quot;&gt;&lt;script&gt;&amp;&quot;}]';
    expect(body).toContain(`<meta name="keyroom-managers" content="${content}"><script `);
    await dispose();
  });

  it.each([
    ['signedIn=1', true],
    ['other=1; signedIn=1', true],
    ['signedIn=', false],
    ['sID=0123456789ABCDEF', false],
    ['', false],
  ])('of several, names ahead what who is signed in needs: with the cookie "%s", %s', async (cookie, named) => {
    const { app: inFront, dispose } = await build({ managers: [{ name: 'a', address: 'a.example' }] });
    const { body } = await inFront.inject({ url: '/', headers: { accept: 'text/html', cookie } });
    expect(body.includes(signedInTag)).toBe(named);
    await dispose();
  });

  it('says nothing of managers with the embedded one', async () => {
    expect((await app.inject(asked)).body).not.toContain('keyroom-managers');
  });

  it('ends a session of when there was one manager, where there are several now', async () => {
    for (const [managers, cookies] of [
      [[{ address: 'a.example' }], undefined],
      [
        [{ name: 'a', address: 'a.example' }],
        ['sID', 'rID'].map((name) => `${name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`),
      ],
    ] as const) {
      const { app: inFront, dispose } = await build({ managers });
      expect((await inFront.inject(asked)).headers['set-cookie']).toEqual(cookies);
      expect((await inFront.inject({ ...asked, headers: { accept: 'text/html' } })).headers).not.toHaveProperty(
        'set-cookie',
      );
      await dispose();
    }
  });
});
