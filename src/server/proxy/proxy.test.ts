import { beforeEach, describe, expect, it } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import { app } from '#server/testing.ts';
import { createProxy } from './proxy.ts';
import { says } from './testing/peer.ts';
import { standInFrontOfPeer } from './testing/peerInFront.ts';
import { valuesOf } from './testing/wire.ts';

const { manager, keyroom } = await standInFrontOfPeer({ config: { trustProxy: ['127.0.0.1'] } });

beforeEach(() => {
  manager.behaviour = says({});
  manager.forget();
});

const key = `8:${'A'.repeat(43)}=`;

const call = (method: string, path: string, { headers = {}, body }: { headers?: object; body?: string } = {}) =>
  fetch(`${keyroom.url}${path}`, {
    method,
    headers: { 'api-secret-key': key, ...headers },
    ...(body === undefined ? {} : { body }),
  });

const json = { 'content-type': 'application/json' };

it('knows the very calls that the embedded manager has', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json();
  const described = Object.entries<Record<string, unknown>>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const known = endpoints.map(({ method, base, path }) => {
    const address = path.replaceAll(/:(\w+)/g, '{$1}');
    return `${method} ${base === '/api' ? address : base + address}`;
  });
  const plain = (calls: string[]) => calls.map((each) => each.replace(' /api/', ' /')).sort();
  expect(plain(known)).toEqual(plain(described));
});

describe('a manager hears', () => {
  it('where a call comes from, whatever the call says about it', async () => {
    await call('GET', '/api/apikeys', { headers: { 'x-forwarded-for': '192.0.2.7, 127.0.0.1', forwarded: 'for=1' } });
    const [request] = manager.requests();
    expect(request && [valuesOf(request, 'x-forwarded-for'), valuesOf(request, 'forwarded')]).toEqual([
      ['192.0.2.7'],
      [],
    ]);
  });

  it('the version of the API, also of those who leave it out', async () => {
    await call('GET', '/api/apikeys');
    const [request] = manager.requests();
    expect(request && valuesOf(request, 'api-version')).toEqual(['v1']);
  });

  it('the very bytes of a body', async () => {
    const body = '{ "keyName" : "caf\\u00e9 é",\n "roleID": "2", "unknown": 1.0 }';
    await call('POST', '/api/apikeys', { headers: json, body });
    expect(manager.requests().map((request) => Buffer.from(request.body, 'latin1').toString())).toEqual([body]);
  });

  it.each([
    ['another version', { headers: { 'api-version': 'v2' } }, 400, 'unsupported_version'],
    ['no JSON', { headers: json, body: '{"keyName":' }, 400, 'malformed'],
    ['a list', { headers: json, body: '[]' }, 400, 'malformed'],
    ['a name twice', { headers: json, body: '{"keyName":"a","keyName":"b"}' }, 400, 'malformed'],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' }, 415, 'not_json'],
    ['too much', { headers: json, body: JSON.stringify({ keyName: 'x'.repeat(256 * 1024) }) }, 413, 'too_large'],
  ])('nothing of %s', async (_what, options, status, code) => {
    const answer = await call('POST', '/api/apikeys', options);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })]);
    expect(manager.requests()).toEqual([]);
  });
});

describe('a manager of another version', () => {
  const refused = { status: '400 Bad Request' };

  it.each([
    ['in our words', says({ code: 'unsupported_version', message: 'Send v2.' }, refused)],
    ['in its own', says({ message: 'The api-version v1 is not supported.' }, refused)],
  ])('is named, when it says so %s', async (_how, behaviour) => {
    manager.behaviour = behaviour;
    const answer = await call('GET', '/api/apikeys');
    const address = manager.url.replace('http://', '');
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { code: 'manager_version', message: `${address} does not speak version v1 of this API.` },
    ]);
  });

  it('is not made of a refusal that has another reason', async () => {
    manager.behaviour = says({ message: 'The version of the name is too long.' }, refused);
    const answer = await call('GET', '/api/apikeys');
    expect([answer.status, await answer.json()]).toEqual([400, { message: 'The version of the name is too long.' }]);
  });
});

it('asks a manager once whether it answers, however many ask here at a time', async () => {
  const proxy = createProxy({ managers: [{ origin: manager.url }] });
  await Promise.all(Array.from({ length: 20 }, () => proxy.checkReady()));
  await proxy.checkReady();
  expect(manager.requests().map(({ line }) => line)).toEqual(Array(2).fill('GET /api/keyroom/set-up'));
  await proxy.close();
});
