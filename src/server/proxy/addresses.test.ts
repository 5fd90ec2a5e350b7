import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAllowed } from './testing/allowed.ts';
import { statusesOf } from './testing/inFront.ts';
import { standInFrontOfPeer } from './testing/peerInFront.ts';

const { manager, keyroom } = await standInFrontOfPeer();

/** What reached the manager: nothing but what the contract allows, in one spelling. */
function arrived(): string[] {
  const requests = manager.requests();
  for (const request of requests) expectAllowed(request, manager.url.replace('http://', ''));
  return requests.map(({ line }) => line);
}

const secretKey = `8:${'A'.repeat(43)}=`;
const ask = (target: string, method = 'GET', headers = '') =>
  keyroom.say(
    `${method} ${target} HTTP/1.1\r\nHost: keyroom.example\r\napi-version: v1\r\napi-secret-key: ${secretKey}\r\n${headers}\r\n`,
  );

describe('an address that is none of the contract', () => {
  it.each([
    // Upwards
    '/api/apikeys/../roles',
    '/api/apikeys/..',
    '/api/apikeys/.',
    '/api/./apikeys',
    '/api/../api/apikeys',
    '/api/apikeys/%2e%2e/roles',
    '/api/apikeys/%2e%2e%2froles',
    '/api/apikeys/..%2froles',
    '/api/apikeys/.%2E/roles',
    '/../api/apikeys',
    '/assets/../api/apikeys',
    '/assets/%2e%2e/api/apikeys',
    '/api/systemsettings/..%2fapikeys',
    '/api/systemsettings/%2e%2e',
    // Slashes that are none
    '/api%2fapikeys',
    '/api/apikeys%2f8',
    '/api/apikeys%2F8',
    '/api/apikeys/8%2fsecretkey',
    '/api/apikeys/current%2fsecretkey',
    '/api/apikeys%5c8',
    '/api/apikeys\\8',
    '/api\\apikeys',
    '/\\manager.example/api/apikeys',
    '/api/apikeys/%e2%88%958',
    '/api/apikeys%ef%bc%8f8',
    // Parameters of a path
    '/api/apikeys;x=1',
    '/api/apikeys;/8',
    '/api/apikeys/8;x=1',
    '/api/;/apikeys',
    '/api/..;/apikeys',
    '/api/apikeys/..;/roles',
    '/api/apikeys%3b/8',
    // Decoded twice
    '/api/apikeys/%2538',
    '/api/apikeys/%252e%252e%252froles',
    '/api/apikeys%252f8',
    '/api/apikeys/%25%33%38',
    // Too long, or no text at all
    '/api/apikeys/%c0%ae%c0%ae/roles',
    '/api/apikeys/%c0%af',
    '/api/apikeys/%ed%a0%80',
    '/api/apikeys/%',
    '/api/apikeys/%zz',
    '/api/apikeys/%u0038',
    '/api/apikeys/\xc0\xae\xc0\xae',
    // Numbers that are none
    '/api/apikeys/%ef%bc%98',
    '/api/apikeys/%d9%a8',
    '/api/apikeys/+8',
    '/api/apikeys/-8',
    '/api/apikeys/8.0',
    '/api/apikeys/0x8',
    '/api/apikeys/8e0',
    '/api/apikeys/8n',
    '/api/apikeys/%208',
    '/api/apikeys/8%20',
    '/api/apikeys/8%00',
    '/api/apikeys/8%09',
    `/api/apikeys/${'9'.repeat(400)}`,
    '/api/apikeys/8,9',
    '/api/apikeys/NaN',
    // Lines that break
    '/api/apikeys/8%0d%0aX-Injected:%20yes',
    '/api/apikeys/8%20HTTP/1.1%0d%0aHost:%20manager.example%0d%0a%0d%0aGET%20/api/administrators',
    '/api/apikeys/8%0a',
    '/api/apikeys/8%e5%98%8a%e5%98%8d',
    '/api/systemsettings/x%0d%0ay',
    '/api/systemsettings/x%20HTTP/1.1',
    '/api/systemsettings/x%3fy=1',
    '/api/systemsettings/x%23',
    '/api/systemsettings/x%26y',
    '/api/systemsettings/%E3%81%82',
    // Another spelling
    '/API/apikeys',
    '/api/ApiKeys',
    '/api/apikeys.json',
    '/api/apikeys/8/secretKey',
    '/api/api/apikeys',
    '/apiapikeys',
    '/api@manager.example/apikeys',
    '/api:8/apikeys',
    // What a manager has besides
    '/api',
    '/api/',
    '/rest',
    '/rest/',
    '/rest/apiVersion',
    '/rest/authentication/login/sso',
    '/api/computers',
    '/api/policies/1',
    '/api/scheduledtasks',
    '/api/tenants',
    '/SignIn.screen',
    '/managers/production/api/apikeys',
    '/api/keyroom/sessions/../sessions',
    `/api/keyroom/sessions/${'A'.repeat(32)}`,
    `/api/keyroom/sessions/${'a'.repeat(31)}%0a`,
    // Somewhere else
    'http://manager.example/',
    'http://manager.example/assets/x',
    '//manager.example/api/apikeys',
    '///manager.example/api/apikeys',
    'manager.example:443',
    '*',
  ])('arrives nowhere: %s', async (target) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      await ask(target, method, method === 'POST' ? 'Content-Length: 0\r\n' : '');
      expect(arrived()).toEqual([]);
    }
  });
});

describe('an address of the contract', () => {
  it.each([
    ['/api/apikeys/8', '/api/apikeys/8'],
    ['/api/apikeys/%38', '/api/apikeys/8'],
    ['/api/apikeys/008', '/api/apikeys/8'],
    ['/api/apikeys/8?', '/api/apikeys/8'],
    ['/api/apikeys?x=1', '/api/apikeys'],
    ['/api/apikeys?/../roles', '/api/apikeys'],
    ['/api/apikeys?sID=0123456789abcdef', '/api/apikeys'],
    ['/api/apikeys?url=http://manager.example/&x=%0d%0aX:%20y', '/api/apikeys'],
    ['//api/apikeys', '/api/apikeys'],
    ['/api//apikeys///8/', '/api/apikeys/8'],
    ['///api////apikeys?//', '/api/apikeys'],
    [
      '/api/systemsettings/platformSettingUserSessionIdleTimeout',
      '/api/systemsettings/platformSettingUserSessionIdleTimeout',
    ],
    ['/api/apikeys#/../roles', '/api/apikeys'],
    ['/api/openapi.json', '/api/openapi.json'],
  ])('arrives in its one spelling: %s', async (target, path) => {
    expect(statusesOf(await ask(target))).toEqual([200]);
    expect(arrived()).toEqual([`GET ${path}`]);
  });

  it('goes to the manager of the settings, whatever host the request names', async () => {
    await ask('http://other.example/api/apikeys');
    await ask('http://user:password@other.example:99/api/apikeys');
    for (const host of ['other.example', '127.0.0.1:1', 'x@other.example', 'other.example/api']) {
      const headers = `X-Forwarded-Host: ${host}\r\nForwarded: host=${host}\r\nX-Host: ${host}\r\nX-Real-IP: 10.0.0.1\r\nX-Forwarded-For: 10.0.0.1\r\n`;
      await keyroom.say(`GET /api/apikeys HTTP/1.1\r\nHost: ${host}\r\napi-secret-key: ${secretKey}\r\n${headers}\r\n`);
    }
    expect(new Set(arrived())).toEqual(new Set(['GET /api/apikeys']));
  });

  it.each(['X-Original-URL', 'X-Rewrite-URL', 'X-Original-URI', 'X-Forwarded-Prefix', 'X-Forwarded-Path', 'Referer'])(
    'is the one of the request, whatever %s says',
    async (name) => {
      await ask('/api/apikeys', 'GET', `${name}: /api/administrators\r\n`);
      expect(arrived()).toEqual(['GET /api/apikeys']);
    },
  );
});

describe('a method', () => {
  it.each([
    'PUT',
    'PATCH',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PROPFIND',
    'PURGE',
    'LINK',
    'QUERY',
    'get',
    'Get',
    'GETT',
    'POST\x0b',
  ])('that is none of the contract arrives nowhere: %s', async (method) => {
    for (const target of ['/api/apikeys', '/api/apikeys/8', '*', '/rest/authentication/login']) {
      expect(statusesOf(await ask(target, method))).not.toContain(200);
    }
    expect(arrived()).toEqual([]);
  });

  it('of another call of the contract is refused with those that its address takes', async () => {
    const answer = await ask('/api/apikeys/8', 'PUT');
    expect(statusesOf(answer)).toEqual([405]);
    expect(answer).toMatch(/^allow: .*GET.*$/im);
    expect(arrived()).toEqual([]);
  });

  it.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override', '_method'])(
    'is the one of the request, whatever %s says',
    async (name) => {
      await ask('/api/apikeys/8?_method=DELETE', 'GET', `${name}: DELETE\r\n`);
      expect(arrived()).toEqual(['GET /api/apikeys/8']);
    },
  );
});

/** Pieces that addresses are broken with, beside any others. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['/', '//', 'api', 'rest', 'apikeys', 'roles', 'systemsettings', 'authentication', 'login', '8', 'current'],
  ),
  fc.constantFrom(
    ...['..', '.', '..;', '%2e', '%2f', '%5c', '\\', '%25', '%00', '%0d%0a', ';', '?', '#', '@', ':', '&', '='],
  ),
  fc.constantFrom(
    ...['secretkey', 'search', 'keyroom', 'sessions', 'managers', 'logout?sID=', 'http://', '%E3%81%82', '\xff'],
  ),
  fc.string({ maxLength: 4 }).map((text) => text.replaceAll(/[^!-~]/g, '')),
);

describe('whatever address is made of such pieces', () => {
  it('the manager sees one of the contract, or nothing', { timeout: 60_000 }, async () => {
    const target = fc.array(piece, { maxLength: 10 }).map((pieces) => `/${pieces.join('')}`);
    const method = fc.constantFrom('GET', 'POST', 'DELETE', 'HEAD', 'PUT');
    await fc.assert(
      fc.asyncProperty(target, method, async (address, verb) => {
        manager.forget();
        await ask(address, verb);
        expect(arrived().length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
