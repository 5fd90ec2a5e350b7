import { expect, test } from 'vitest';
import { type Served, serve } from './wire.ts';

/** cURL: the headers of the guide in its spelling, what is not said as cURL says it. */
function curl({ say, host }: Served) {
  return (method: string, target: string, given: readonly (readonly [string, string])[], body?: string) =>
    say({
      method,
      target,
      headers: [
        ['Host', host],
        ['User-Agent', 'curl/8.5.0'],
        ['Accept', '*/*'],
        ...given,
        ...(body === undefined ? [] : ([['Content-Length', String(Buffer.byteLength(body))]] as const)),
      ],
      ...(body === undefined ? {} : { body }),
    });
}

const json = ['Content-Type', 'application/json'] as const;
const version = ['api-version', 'v1'] as const;

test('the guide’s calls create the first key by user name and password, and the key calls', async () => {
  await using served = await serve();
  const call = curl(served);
  const { userName, password } = served.administrator;
  const session = await call(
    'POST',
    '/api/sessions',
    [['Cache-Control', 'no-cache'], json, version],
    `{\n"userName": "${userName}",\n"password": "${password}"\n}`,
  );
  expect(session.json).toEqual({
    administratorID: 1,
    created: expect.any(Number),
    lastActivity: expect.any(Number),
    accessType: 'webService',
    RID: expect.stringMatching(/^[0-9A-Fa-f]{32}$/),
  });
  const [cookie = ''] = session.headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/^sID=[0-9A-Fa-f]{32}; Path=\/; .*HttpOnly/);

  const created = await call(
    'POST',
    '/api/apikeys',
    [
      json,
      ['Postman-Token', '6f81da09-e5e2-421b-a38a-d5679f50608d'],
      version,
      ['rID', session.json.RID],
      ['Cookie', cookie.split(';')[0] ?? ''],
    ],
    '{\n  "keyName": "First Key",\n  "description": "Created using a request ID",\n  "roleID": 1\n}',
  );
  expect(created.json).toEqual({
    ID: expect.any(Number),
    keyName: 'First Key',
    description: 'Created using a request ID',
    locale: 'en-US',
    roleID: 1,
    timeZone: 'Europe/Berlin',
    active: true,
    created: expect.any(Number),
    unsuccessfulSignInAttempts: 0,
    secretKey: expect.stringMatching(/^\d+:[A-Za-z0-9+/]{43}=$/),
    secretCreated: expect.any(Number),
    serviceAccount: false,
  });
  const listed = await call('GET', '/api/apikeys', [['api-secret-key', created.json.secretKey], version]);
  expect(listed.status).toBe(200);
});

test('the cookie without the request ID is refused, and cURL’s own content type as well', async () => {
  await using served = await serve();
  const call = curl(served);
  const session = await call('POST', '/api/sessions', [json, version], JSON.stringify(served.administrator));
  const cookie = ['Cookie', session.headers['set-cookie']?.[0]?.split(';')[0] ?? ''] as const;
  expect((await call('GET', '/api/apikeys', [version, cookie])).status).toBe(401);
  const form = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
  const key = ['api-secret-key', served.secretKey] as const;
  expect((await call('POST', '/api/apikeys', [version, key, form], '{"keyName":"x","roleID":1}')).status).toBe(415);
});
