import { expect, test } from 'vitest';
import { type Served, type Spelled, serve } from './wire.ts';

type Headers = Spelled['headers'];

/** `Invoke-RestMethod` of PowerShell 7 as the community's module calls it: a content type with every call, `null` for no body. */
function powerShell7({ say, host, secretKey }: Served) {
  return (method: string, target: string, body?: object | null) => {
    const text = body === undefined ? undefined : JSON.stringify(body, null, 2);
    const headers: Headers = [
      ['Host', host],
      ['api-version', 'v1'],
      ['api-secret-key', secretKey],
      ['User-Agent', 'Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.20348; en-US) PowerShell/7.4.6'],
      ['Accept-Encoding', 'gzip, deflate, br'],
      ['Content-Type', 'application/json'],
      ...(text === undefined ? [] : ([['Content-Length', String(Buffer.byteLength(text))]] as const)),
    ];
    return say({ method, target, headers, ...(text === undefined ? {} : { body: text }) });
  };
}

/** Windows PowerShell 5.1: asks whether it may before it sends a body. */
function windowsPowerShell({ say, host }: Served) {
  return (target: string, body: object, credentials: Headers) => {
    const text = Buffer.from(JSON.stringify(body));
    const headers: Headers = [
      ...credentials,
      ['User-Agent', 'Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.20348.2849'],
      ['Content-Type', 'application/json; charset=utf-8'],
      ['Host', host],
      ['Content-Length', String(text.length)],
      ['Expect', '100-continue'],
    ];
    return say({ method: 'POST', target, headers, body: text });
  };
}

test('the module creates, describes, changes, renews and removes a key', async () => {
  await using served = await serve();
  const call = powerShell7(served);
  const created = await call('POST', '/api/apikeys', {
    keyName: 'from PowerShell',
    roleID: 2,
    description: 'né à Zürich',
  });
  expect(created).toMatchObject({ status: 200, json: { description: 'né à Zürich' } });
  const { ID } = created.json;
  expect((await call('GET', `/api/apikeys/${ID}`)).json.keyName).toBe('from PowerShell');
  const change = { active: false, unlockTime: 0, unsuccessfulSignInAttempts: 3, created: 0, expiryDate: 0 };
  expect((await call('POST', `/api/apikeys/${ID}`, change)).json.active).toBe(false);
  const renewed = await call('POST', `/api/apikeys/${ID}/secretkey`, null);
  expect(renewed.json.secretKey).toEqual(expect.any(String));
  expect((await call('GET', '/api/apikeys/current')).json.keyName).toBe('automation');
  expect((await call('DELETE', `/api/apikeys/${ID}`)).status).toBe(200);
});

test('the module creates a user with every parameter it has', async () => {
  await using served = await serve();
  const body = {
    ...{ active: true, description: 'by script', emailAddress: 'ops@example.com', fullName: 'Ops', locale: 'en-US' },
    ...{ mfaType: 'none', mobileNumber: '1', pagerNumber: '2', password: 'a password for operations 1!' },
    ...{ passwordNeverExpires: true, phoneNumber: '3', primaryContact: false, receiveNotifications: false },
    ...{ reportPDFPassword: {}, reportPDFPasswordEnabled: false, roleID: 2, timeFormat: '24' },
    ...{ timeZone: 'SystemV/PST8PDT', username: 'ops', UTCOffset: 'UTC' },
  };
  const { status, text, json } = await powerShell7(served)('POST', '/api/administrators', body);
  expect({ status, username: json.username, timeZone: json.timeZone }).toEqual({
    status: 200,
    username: 'ops',
    timeZone: 'SystemV/PST8PDT',
  });
  expect(text).not.toMatch(/a password|reportPDFPassword"/);
});

test('a script lists every key in one search by ID', async () => {
  await using served = await serve();
  const body = { maxItems: 5000, searchCriteria: [{ idValue: 0, idTest: 'greater-than' }] };
  const { json } = await powerShell7(served)('POST', '/api/apikeys/search', body);
  expect(json.apiKeys).toHaveLength(1);
});

test('Windows PowerShell waits to be told to go on, then signs in the older way and calls with the cookie alone', async () => {
  await using served = await serve();
  const call = windowsPowerShell(served);
  const login = await call('/rest/authentication/login/primary', { dsCredentials: served.administrator }, []);
  expect(login).toMatchObject({ status: 200, text: expect.stringMatching(/^[0-9A-Fa-f]{32}$/) });
  expect(login.headers['content-type']).toMatch(/^text\/plain/);
  const created = await call('/api/apikeys', { keyName: 'first', roleID: 1 }, [['Cookie', `sID=${login.text}`]]);
  expect(created).toMatchObject({ status: 200, json: { keyName: 'first' } });
});
