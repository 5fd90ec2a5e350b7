import { describe, expect, test } from 'vitest';
import { type Heard, type Served, serve } from './wire.ts';

const base = [
  ['Content-Type', 'application/json'],
  ['Accept', 'application/json'],
] as const;

/** The collection's connection: a body of `{}` with every call, no `api-version`, its session's ID as a cookie. */
function ansible({ say, host, administrator }: Served) {
  let sID = '';
  const send = async (method: string, target: string, body: object, more: readonly (readonly [string, string])[]) => {
    const text = JSON.stringify(body);
    const headers = [
      ['Accept-Encoding', 'identity'] as const,
      ...base,
      ['User-Agent', 'ansible-httpget'] as const,
      ...more,
      ['Host', host] as const,
      ['Content-Length', String(text.length)] as const,
      ['Connection', 'close'] as const,
    ];
    return say({ method, target, headers, body: text });
  };
  return {
    async login(): Promise<Heard> {
      const { userName, password } = administrator;
      const basic = Buffer.from(`${userName}:${password}`).toString('base64');
      const body = { dsCredentials: { password, userName } };
      const heard = await send('POST', '/rest/authentication/login/primary', body, [
        ['Authorization', `Basic ${basic}`],
      ]);
      sID = heard.text;
      return heard;
    },
    logout: () => send('DELETE', `/rest/authentication/logout?sID=${sID}`, {}, [['Cookie', `sID=${sID}`]]),
    call: (method: string, target: string, body: object = {}) => send(method, target, body, [['Cookie', `sID=${sID}`]]),
  };
}

const wanted = [1, 2].map((number) => ({
  keyName: `test_apiKeys_${number}`,
  description: `test API keys ${number}`,
  locale: 'en-US',
  roleID: 1,
  active: true,
}));

/** What the module does for each key it is to find, before anything else. */
async function search({ call }: ReturnType<typeof ansible>, keyName: string) {
  const criterion = { fieldName: 'keyName', stringTest: 'equal', stringValue: keyName };
  const { status, json } = await call('POST', '/api/apikeys/search', { searchCriteria: [criterion] });
  expect(status).toBe(200);
  return json.apiKeys[0];
}

describe('the module deepsec_apikey', () => {
  test('goes through its integration tasks: create, create again, gather, delete, delete again', async () => {
    await using served = await serve();
    const connection = ansible(served);
    const login = await connection.login();
    expect(login.headers['set-cookie']).toBeUndefined();

    for (const key of wanted) {
      expect(await search(connection, key.keyName)).toBeUndefined();
      const { json } = await connection.call('POST', '/api/apikeys', key);
      expect(json).toMatchObject({ ...key, secretKey: expect.any(String) });
      expect(json).not.toHaveProperty('message');
    }
    for (const { keyName } of wanted) {
      const found = await search(connection, keyName);
      expect((await connection.call('GET', `/api/apikeys/${found.ID}`)).json).toEqual(found);
    }
    expect((await connection.call('POST', '/api/apikeys/search')).json.apiKeys).toHaveLength(3);
    for (const { keyName } of wanted) {
      const { ID } = await search(connection, keyName);
      expect(await connection.call('DELETE', `/api/apikeys/${ID}`)).toMatchObject({ status: 200, text: '' });
    }
    for (const { keyName } of wanted) expect(await search(connection, keyName)).toBeUndefined();

    expect((await connection.logout()).status).toBe(200);
    expect((await connection.call('GET', '/api/apikeys')).status).toBe(401);
    expect(served.lines.join('')).not.toContain(login.text);
  });

  test('replaces a secret key with everything it was told in the body, its own names included', async () => {
    await using served = await serve();
    const connection = ansible(served);
    await connection.login();
    const { ID } = await search(connection, 'automation');
    const body = { keyName: 'automation', secretKey: 'test_secret', current: false };
    const { status, json } = await connection.call('POST', `/api/apikeys/${ID}/secretkey`, body);
    expect({ status, keyName: json.keyName }).toEqual({ status: 200, keyName: 'automation' });
    expect(json.secretKey).toMatch(new RegExp(`^${ID}:`));
    const current = await connection.call('POST', '/api/apikeys/current/secretkey', { current: true });
    expect(current).toMatchObject({ status: 403, json: { message: expect.stringMatching(/\.$/) } });
  });

  test('sends back what it has read, to change one field of it', async () => {
    await using served = await serve();
    const connection = ansible(served);
    await connection.login();
    const found = await search(connection, 'automation');
    const body = {
      ...found,
      ID: String(found.ID),
      description: 'changed',
      unlockTime: 0,
      lastSignIn: 0,
      expiryDate: 0,
    };
    const { json } = await connection.call('POST', `/api/apikeys/${found.ID}`, body);
    expect(json).toEqual({ ...found, description: 'changed' });
  });
});

test('a wrong password is told to the module as JSON with a message', async () => {
  await using served = await serve();
  const administrator = { ...served.administrator, password: 'wrong' };
  const { status, json } = await ansible({ ...served, administrator }).login();
  expect({ status, json }).toMatchObject({ status: 401, json: { message: expect.any(String) } });
});
