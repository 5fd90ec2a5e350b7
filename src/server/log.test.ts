import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { app, build, lines, raw } from './testing.ts';

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
      ['POST', '/rest/authentication/login/primary'],
      ['DELETE', '/rest/authentication/logout'],
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

  it('takes the address from a proxy that is trusted, from no other, and nothing that a client has put before it', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 127.0.0.1, 198.51.100.7', 'x-real-ip': '203.0.113.9' };
    await app.inject({ url: '/healthz', headers });
    const proxied = await build({ config: { trustProxy: 1 } });
    await proxied.app.inject({ url: '/healthz', headers });
    await proxied.dispose();
    expect(lines.map((line) => JSON.parse(line).ip)).toEqual(['127.0.0.1', '198.51.100.7']);
  });
});
