import { describe, expect, it } from 'vitest';
import { securityHeaders } from '#server/headers.ts';
import { says, sends, toAnswer } from './testing/peer.ts';
import { standInFrontOfPeer } from './testing/peerInFront.ts';

const { manager, keyroom } = await standInFrontOfPeer();

const asKey = { 'api-secret-key': `8:${'A'.repeat(43)}=` };
const list = '{"apiKeys":[]}';

/** Ours, and those that HTTP itself needs. */
const expected = [
  ...Object.keys(securityHeaders),
  'connection',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
];

describe('what a manager says beside its answer', () => {
  it.each([
    [
      'to scripts of other sites',
      'Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Credentials: true\r\nTiming-Allow-Origin: *',
    ],
    [
      'about what a page may do',
      "Content-Security-Policy: script-src * 'unsafe-inline'\r\nX-Frame-Options: ALLOWALL\r\nReferrer-Policy: unsafe-url",
    ],
    [
      'about what a browser keeps',
      'Clear-Site-Data: "*"\r\nCache-Control: public, max-age=9\r\nExpires: 0\r\nVary: *\r\nAge: 7',
    ],
    [
      'about where to go',
      'Location: http://manager.example\r\nRefresh: 0;url=http://manager.example\r\nAlt-Svc: h3=":443"\r\nLink: </x>; rel=preload',
    ],
    [
      'about our name',
      'Strict-Transport-Security: max-age=0\r\nNEL: {}\r\nReport-To: {}\r\nPublic-Key-Pins: x\r\nExpect-CT: x',
    ],
    ['about itself', 'Server: x\r\nX-Powered-By: y\r\nVia: 1.1 z\r\nSourceMap: /x\r\nX-Request-Id: 9'],
    [
      'about the connection',
      'Keep-Alive: timeout=1\r\nTrailer: x\r\nUpgrade: h2c\r\nProxy-Authenticate: Basic\r\nProxy-Connection: close',
    ],
    ['about who is asked', 'WWW-Authenticate: Basic realm="x"\r\nAuthentication-Info: x'],
    ['to be kept as a cookie', 'Set-Cookie: sID=evil; Path=/\r\nSet-Cookie: theme=dark\r\nSet-Cookie2: x=y'],
    [
      'to be run',
      'Content-Disposition: attachment; filename=x.html\r\nService-Worker-Allowed: /\r\nX-Content-Type-Options: sniff',
    ],
  ])('stays there: %s', async (_what, headers) => {
    manager.behaviour = sends(toAnswer(list).replace('\r\n', `\r\n${headers}\r\n`));
    const response = await fetch(`${keyroom.url}/api/apikeys`, { headers: asKey });
    expect(await response.text()).toBe(list);
    expect([...response.headers.keys()].filter((name) => !expected.includes(name))).toEqual([]);
    expect(Object.fromEntries(response.headers)).toMatchObject(securityHeaders);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('passes where the contract has it', async () => {
    manager.behaviour = says({ ID: 8 }, { headers: { etag: '"7-a"' } });
    expect((await fetch(`${keyroom.url}/api/apikeys/8`, { headers: asKey })).headers.get('etag')).toBe('"7-a"');
    manager.behaviour = says({ message: 'Too many.' }, { status: '429 Too Many', headers: { 'retry-after': '7' } });
    const refused = await fetch(`${keyroom.url}/api/apikeys/8`, { headers: asKey });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    manager.behaviour = says('', { status: '304 Not Modified', headers: { etag: '"7-a"' } });
    const same = await fetch(`${keyroom.url}/api/openapi.json`, { headers: { 'if-none-match': '"7-a"' } });
    expect(same.status).toBe(304);
  });
});

describe('a long answer', () => {
  const text = JSON.stringify({ apiKeys: Array.from({ length: 60_000 }, (_, ID) => ({ ID, keyName: `key ${ID}` })) });
  const inChunks = (length: number) =>
    Array.from({ length: Math.ceil(text.length / length) }, (_, index) => {
      const chunk = text.slice(index * length, (index + 1) * length);
      return `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
    }).join('');
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

  it.each([
    ['in one piece', toAnswer(text)],
    ['in pieces of which many are read at once', `${head}Transfer-Encoding: chunked\r\n\r\n${inChunks(9000)}0\r\n\r\n`],
    ['in pieces longer than a read', `${head}Transfer-Encoding: chunked\r\n\r\n${inChunks(200_000)}0\r\n\r\n`],
  ])('is passed on as it is: %s', async (_how, answer) => {
    manager.behaviour = sends(answer);
    const callers = Array.from({ length: 8 }, () => fetch(`${keyroom.url}/api/apikeys`, { headers: asKey }));
    for (const response of await Promise.all(callers)) expect((await response.text()) === text).toBe(true);
  });
});

describe('a refusal of the manager', () => {
  it.each([
    ['400 Bad Request', 400],
    ['401 Unauthorized', 401],
    ['403 Forbidden', 403],
    ['404 Not Found', 404],
    ['409 Conflict', 409],
    ['429 Too Many Requests', 429],
    ['500 Internal Server Error', 500],
    ['503 Service Unavailable', 503],
  ])('comes through as it is: %s', async (status, expectedStatus) => {
    manager.behaviour = says({ message: 'So.', unknown: [1] }, { status });
    const response = await fetch(`${keyroom.url}/api/apikeys`, { headers: asKey });
    expect([response.status, await response.json()]).toEqual([expectedStatus, { message: 'So.', unknown: [1] }]);
  });
});

describe('the cookie of a session', () => {
  const sID = '0123456789abcdef0123456789abcdef';
  const session = { administratorID: 3, created: 1, lastActivity: 1, accessType: 'webService', RID: 'f'.repeat(32) };
  const signIn = async (...cookies: string[]) => {
    const lines = cookies.map((cookie) => `Set-Cookie: ${cookie}\r\n`).join('');
    manager.behaviour = sends(toAnswer(JSON.stringify(session)).replace('\r\n', `\r\n${lines}`));
    const response = await fetch(`${keyroom.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"userName":"a","password":"b"}',
    });
    return response.headers.getSetCookie();
  };

  it.each([
    [`sID=${sID}`],
    [`sID=${sID}; Path=/; Secure; HttpOnly`],
    [`sID=${sID}; Domain=manager.example; Path=/rest; SameSite=None; Secure`],
    [`sID=${sID}; Max-Age=99999999; Expires=Fri, 31 Dec 2099 23:59:59 GMT; Partitioned; Priority=High`],
    [`sID=${sID}; Domain=127.0.0.1; domain=.example; PATH=//; httponly=false`],
  ])('is ours, whatever the manager wanted of it: %s', async (cookie) => {
    const [own, ...others] = await signIn(cookie, 'JSESSIONID=1; Path=/', 'theme=dark', '__Host-x=y; Secure; Path=/');
    expect(own).toBe(`sID=${sID}; Path=/; HttpOnly; SameSite=Strict`);
    expect(others.map((other) => other.slice(0, 4))).toEqual(['rID=']);
    expect(others[0]).toMatch(/^rID=[^;, ]+; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it.each([
    ['nothing'],
    ['sID='],
    [`sid=${sID}`],
    [`xsID=${sID}`],
    [`sID=${sID}\x01`],
    [`sID=a b; Path=/`],
    [`sID="${sID}"`],
    [`sID=${'a'.repeat(9000)}`],
  ])('is none where the manager gives none that is one: %s', async (cookie) => {
    for (const own of await signIn(cookie)) expect(own).not.toMatch(/^sID=(?!;)[^;]*[^\w-]/);
  });
});
