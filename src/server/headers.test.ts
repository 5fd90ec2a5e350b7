import { describe, expect, it } from 'vitest';
import { app, build, navigate } from './testing.ts';

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
