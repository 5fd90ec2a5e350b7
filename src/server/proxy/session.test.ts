import { beforeEach, describe, expect, it } from 'vitest';
import { currentSession } from '#contract/sessions.ts';
import { toAnswer } from './testing/peer.ts';
import { standInFrontOfPeer } from './testing/peerInFront.ts';
import { valuesOf } from './testing/wire.ts';

const now = Date.UTC(2026, 2, 1, 12);
const sID = '0123456789ABCDEF0123456789ABCDEF';
const RID = 'FEDCBA9876543210FEDCBA9876543210';
const cookie = `sID=${sID}; rID=${RID}.7.1767225600000`;

/** What a manager that has none of our calls answers, by the first line of the request. */
const usual: Record<string, string> = {
  'POST /api/sessions': toAnswer(
    JSON.stringify({ administratorID: 7, created: 1767225600000, lastActivity: 1767225600000, RID }),
    { headers: { 'set-cookie': `sID=${sID}; Domain=manager.example; Path=/; Secure` } },
  ),
  'GET /api/administrators/7': toAnswer(
    JSON.stringify({
      ID: 7,
      username: 'mona',
      locale: 'ja-JP',
      timeZone: 'Asia/Tokyo',
      roleID: 4,
      emailAddress: 'm@x',
    }),
  ),
  'GET /api/roles/4': toAnswer(JSON.stringify({ ID: 4, name: 'Operators', rights: {} })),
  [`DELETE /rest/authentication/logout?sID=${sID}`]: toAnswer(''),
};
const unknown = toAnswer('{"message":"Not found."}', { status: '404 Not Found' });
const refusal = toAnswer('{"message":"Not allowed."}', { status: '403 Forbidden' });
const ended = toAnswer('{"message":"Not authenticated."}', { status: '401 Unauthorized' });
const page = toAnswer('<html></html>', { headers: { 'content-type': 'text/html' } });

const { manager, keyroom } = await standInFrontOfPeer({ clock: () => now });
let answers: Record<string, string>;

beforeEach(() => {
  answers = { ...usual };
  manager.behaviour = (socket, { line }) => {
    socket.write(answers[line.replace(/ HTTP.*/, '')] ?? unknown);
  };
});

const asked = () => manager.requests().map(({ line }) => line.replace(/ HTTP.*/, ''));

const call = (method: string, path: string, headers: Record<string, string> = { cookie }, body?: string) =>
  fetch(`${keyroom.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });

const reload = async () => (await (await call('GET', '/api/sessions/current')).json()) as Record<string, unknown>;

describe('in front of a manager that cannot say who is signed in', () => {
  it('the browser keeps what only the beginning of the session tells', async () => {
    const answer = await call('POST', '/api/sessions', { 'content-type': 'application/json' }, '{"userName":"mona"}');
    expect(answer.headers.getSetCookie()).toEqual([
      `sID=${sID}; Path=/; HttpOnly; SameSite=Strict`,
      `rID=${RID}.7.1767225600000; Path=/; HttpOnly; SameSite=Strict`,
    ]);
  });

  it.each([
    ['404', unknown],
    ['405', toAnswer('{"message":"No."}', { status: '405 Method Not Allowed' })],
    ['a page', page],
  ])('it is found out from the account and its role: %s', async (_what, answer) => {
    answers['GET /api/sessions/current'] = answer;
    const session = await reload();
    expect(session).toMatchObject({
      RID,
      administratorID: 7,
      created: 1767225600000,
      lastActivity: now,
      accessType: 'webService',
      role: { ID: 4, name: 'Operators' },
      extensions: false,
    });
    expect(session.administrator).toEqual({ ID: 7, username: 'mona', locale: 'ja-JP', timeZone: 'Asia/Tokyo' });
    expect(currentSession.safeParse(session).success).toBe(true);
    const requests = manager.requests();
    expect(asked().sort()).toEqual(['GET /api/administrators/7', 'GET /api/roles/4', 'GET /api/sessions/current']);
    for (const request of requests) {
      expect([valuesOf(request, 'cookie'), valuesOf(request, 'rid')]).toEqual([[`sID=${sID}`], [RID]]);
    }
  });

  it.each([
    ['the account', { 'GET /api/administrators/7': refusal }, { ID: 7 }],
    ['the account as JSON', { 'GET /api/administrators/7': toAnswer('{"ID":') }, { ID: 7 }],
    ['the role', { 'GET /api/roles/4': refusal }, { ID: 7, username: 'mona', locale: 'ja-JP', timeZone: 'Asia/Tokyo' }],
    ['the role as one', { 'GET /api/roles/4': page }, expect.objectContaining({ username: 'mona' })],
  ])('what it does not show is left out: %s', async (_what, instead, administrator) => {
    Object.assign(answers, instead);
    const session = await reload();
    expect(session).toMatchObject({ RID, administrator, extensions: false });
    expect(session).not.toHaveProperty('role');
  });

  it('a session that it has ended is none', async () => {
    answers['GET /api/administrators/7'] = ended;
    expect(await reload()).toMatchObject({ code: 'session_ended' });
  });

  it.each([
    ['without it', `sID=${sID}`],
    ['with half of it', `sID=${sID}; rID=${RID}`],
    ['with another', `sID=${sID}; rID=${RID}.x.1`],
    ['with two', `${cookie}; rID=${RID}.8.1`],
    ['with an ID too large', `sID=${sID}; rID=${RID}.${'9'.repeat(30)}.1`],
  ])('nobody is signed in %s', async (_what, cookies) => {
    const answer = await call('GET', '/api/sessions/current', { cookie: cookies });
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ code: 'session_ended' })]);
    expect(asked()).toEqual(['GET /api/sessions/current']);
  });

  it.each(['cross-site', 'same-site'])('another site is not told: %s', async (site) => {
    const answer = await call('GET', '/api/sessions/current', { cookie, 'sec-fetch-site': site });
    expect(answer.status).toBe(403);
    expect(asked()).toEqual([]);
  });

  it('trouble with it is told as such', async () => {
    answers['GET /api/sessions/current'] = toAnswer('<html></html>', {
      status: '503 Service Unavailable',
      headers: { 'content-type': 'text/html' },
    });
    expect(await reload()).toMatchObject({ code: 'manager_unexpected' });
  });
});

describe('signing out', () => {
  const headers = { cookie, rID: RID };

  it('goes the old way where there is no other', async () => {
    const answer = await call('DELETE', '/api/sessions', headers);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(asked().sort()).toEqual(['DELETE /api/sessions', `DELETE /rest/authentication/logout?sID=${sID}`]);
    expect(keyroom.lines.join('')).not.toContain(sID);
  });

  it.each([
    ['it works', toAnswer('')],
    ['the session has ended', ended],
    ['the manager is not well', page],
  ])('leaves nothing in the browser, whether %s', async (_what, first) => {
    answers['DELETE /api/sessions'] = first;
    const answer = await call('DELETE', '/api/sessions', headers);
    expect(answer.headers.getSetCookie()).toEqual([
      'sID=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
      'rID=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
  });
});

describe('the set-up', () => {
  it.each([
    ['404', unknown],
    ['401', ended],
    ['a page', page],
  ])('of a manager that does not know the question is done: %s', async (_what, answer) => {
    answers['GET /api/keyroom/set-up'] = answer;
    expect(await (await call('GET', '/api/keyroom/set-up')).json()).toEqual({ needed: false });
  });

  it('is what a manager says that knows it', async () => {
    answers['GET /api/keyroom/set-up'] = toAnswer('{"needed":true}');
    expect(await (await call('GET', '/api/keyroom/set-up')).json()).toEqual({ needed: true });
  });
});
