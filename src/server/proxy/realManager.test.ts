import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBed, roles, type TestBed, testPassword } from '#manager/testing.ts';
import { type InFront, standInFront } from './testing/inFront.ts';
import { sends, startPeer } from './testing/peer.ts';

let bed: TestBed;
let keyroom: InFront;
let direct: string;

beforeEach(async () => {
  bed = await createTestBed();
  await bed.app.listen({ host: '127.0.0.1', port: 0 });
  direct = `http://127.0.0.1:${(bed.app.server.address() as AddressInfo).port}`;
  keyroom = await standInFront({ managers: [{ origin: direct }] });
});

afterEach(async () => {
  await keyroom[Symbol.asyncDispose]();
  await bed[Symbol.asyncDispose]();
});

type Headers = Record<string, string>;

async function signIn(userName: string): Promise<Headers> {
  const response = await fetch(`${keyroom.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password: testPassword }),
  });
  const { RID } = (await response.json()) as { RID: string };
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { cookie: cookies.join('; '), rID: RID };
}

const status = async (headers: Headers, path = '/api/apikeys', origin = keyroom.url, method = 'GET') =>
  (await fetch(origin + path, { method, headers })).status;

describe('what ends at the manager', () => {
  it('is over on the very next call: a session that was signed out there', async () => {
    await bed.addAdministrator('operator');
    const as = await signIn('operator');
    expect([await status(as), await status(as, '/api/sessions/current')]).toEqual([200, 200]);
    expect(await status(as, '/api/sessions', direct, 'DELETE')).toBe(200);
    expect([await status(as), await status(as, '/api/sessions/current')]).toEqual([401, 401]);
  });

  it('is over on the very next call: a key that was locked, or given another secret', async () => {
    const { key, as } = await bed.createKey();
    expect(await status(as)).toBe(200);
    const { as: by } = await bed.signIn(roles.fullAccess);
    await bed.call('POST', `/apikeys/${key.ID}`, { as: by, body: { active: false } });
    expect(await status(as)).toBe(401);
    await bed.call('POST', `/apikeys/${key.ID}`, { as: by, body: { active: true } });
    expect(await status(as)).toBe(200);
    await bed.call('POST', `/apikeys/${key.ID}/secretkey`, { as: by });
    expect(await status(as)).toBe(401);
  });

  it('ends here likewise: a session that is signed out here is none there', async () => {
    await bed.addAdministrator('operator');
    const as = await signIn('operator');
    expect(await status(as, '/api/apikeys', direct)).toBe(200);
    expect(await status(as, '/api/sessions', keyroom.url, 'DELETE')).toBe(200);
    expect(await status(as, '/api/apikeys', direct)).toBe(401);
  });
});

describe('what the manager answers', () => {
  it('comes through byte for byte', async () => {
    const { as } = await bed.createKey({ keyName: 'Zürich 東京 🔑' });
    const paths = ['/apikeys', '/apikeys/current', '/roles', '/roles/1', '/administrators', '/systemsettings'];
    for (const path of [...paths, '/apiusagemetrics', '/apikeys/99', '/openapi.json']) {
      const [one, other] = await Promise.all([
        fetch(`${direct}/api${path}`, { headers: as }),
        fetch(`${keyroom.url}/api${path}`, { headers: as }),
      ]);
      expect([other.status, other.headers.get('etag'), await other.text()]).toEqual([
        one.status,
        one.headers.get('etag'),
        await one.text(),
      ]);
    }
  });
});

describe('the log', () => {
  it('has no secret of any call, of any answer, or of what goes wrong with them', async () => {
    await bed.addAdministrator('operator');
    const as = await signIn('operator');
    const headers = { ...as, 'content-type': 'application/json' };
    const created = await fetch(`${keyroom.url}/api/apikeys`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ keyName: 'fresh', roleID: roles.fullAccess }),
    });
    const { secretKey } = (await created.json()) as { secretKey: string };
    expect(await status({ 'api-secret-key': secretKey })).toBe(200);
    expect(await status({ 'api-secret-key': `${secretKey}x` }, `/api/apikeys?api-secret-key=${secretKey}`)).toBe(401);
    const [, sID = ''] = /sID=(\w+)/.exec(as.cookie ?? '') ?? [];
    expect(await status({}, `/rest/authentication/logout?sID=${sID}`, keyroom.url, 'DELETE')).toBe(200);

    const broken = `HTTP/1.1 200 OK\r\nSet-Cookie: sID=${sID}\r\nX: \0\r\n\r\n{"secretKey":"${secretKey}"}`;
    await using peer = await startPeer({ behaviour: sends(broken, { close: true }) });
    await using other = await standInFront({ managers: [{ origin: peer.url }] });
    expect(await status({ 'api-secret-key': secretKey }, '/api/apikeys', other.url)).toBe(502);

    const log = [...keyroom.lines, ...other.lines].join('');
    expect(log).toContain('"status":502');
    for (const secret of [testPassword, sID, as.rID ?? '', secretKey, secretKey.split(':')[1] ?? '']) {
      expect(secret.length).toBeGreaterThan(10);
      expect(log).not.toContain(secret);
    }
  });
});
