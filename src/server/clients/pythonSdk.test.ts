import { expect, test } from 'vitest';
import { roles } from '#manager/testing.ts';
import { type Heard, type Served, serve } from './wire.ts';

/** The vendor's SDK for Python, 50.0: urllib3, one client per API, what is None left out. */
function pythonSdk({ say, host, secretKey }: Served) {
  return (method: string, target: string, body?: object): Promise<Heard> => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return say({
      method,
      target,
      headers: [
        ['Host', host],
        ['Accept-Encoding', 'identity'],
        ...(text === undefined ? [] : ([['Content-Length', String(Buffer.byteLength(text))]] as const)),
        ...(text === undefined && method === 'POST' ? ([['Content-Length', '0']] as const) : []),
        ['Accept', 'application/json'],
        ['Content-Type', 'application/json'],
        ['User-Agent', 'Swagger-Codegen/50.0.810/python'],
        ['api-version', 'v1'],
        ['api-secret-key', secretKey],
      ],
      ...(text === undefined ? {} : { body: text }),
    });
  };
}

const twoWeeks = 14 * 24 * 60 * 60 * 1000;

test('the samples of the guide find a role, create a key, change its role and replace its secret key', async () => {
  await using served = await serve();
  const call = pythonSdk(served);
  const found = await call('POST', '/api/roles/search', {
    searchCriteria: [{ fieldName: 'name', stringTest: 'equal', stringValue: 'Auditor' }],
  });
  expect(found.json.roles.map(({ ID }: { ID: number }) => ID)).toEqual([roles.auditor]);

  const created = await call('POST', '/api/apikeys', {
    description: 'Read-only access',
    expiryDate: served.bed.clock.now + twoWeeks,
    keyName: 'audit',
    locale: 'en-US',
    roleID: '2',
    timeZone: 'Asia/Tokyo',
  });
  expect(created).toMatchObject({ status: 200, json: { roleID: 2, timeZone: 'Asia/Tokyo', active: true } });
  const { ID, secretKey } = created.json;
  expect(secretKey).toMatch(new RegExp(`^${ID}:[A-Za-z0-9+/]{43}=$`));

  const modified = await call('POST', `/api/apikeys/${ID}`, { roleID: 1 });
  expect(modified).toMatchObject({ status: 200, json: { roleID: 1, description: 'Read-only access' } });

  const replaced = await call('POST', `/api/apikeys/${ID}/secretkey`);
  expect(replaced.status).toBe(200);
  expect(replaced.json.secretKey).not.toBe(secretKey);
  expect((await pythonSdk({ ...served, secretKey })('GET', '/api/apikeys/current')).status).toBe(401);
  const current = await pythonSdk({ ...served, secretKey: replaced.json.secretKey })('GET', '/api/apikeys/current');
  expect(current.json).toMatchObject({ ID, roleURN: 'urn:tmds:identity::0:role/Full Access' });
});

test('a role is created from a few rights, and has the whole tree afterwards', async () => {
  await using served = await serve();
  const call = pythonSdk(served);
  const created = await call('POST', '/api/roles', {
    allPolicies: false,
    name: 'Computer Status and Properties',
    rights: { platformRights: { computerRights: { canEditComputerProperties: true } } },
  });
  expect(created).toMatchObject({ status: 200, json: { allComputers: true, allPolicies: false, policyIDs: [] } });
  const { rights, ID } = created.json;
  expect(rights.platformRights.computerRights.canEditComputerProperties).toBe(true);
  expect(rights.hostedServiceRights).toBeDefined();
  const described = await call('GET', `/api/roles/${ID}`);
  expect(described.json).toEqual(created.json);
  expect((await call('DELETE', `/api/roles/${ID}`)).text).toBe('');
});

test('what the client reads back it can send back: what only the manager sets is passed over', async () => {
  await using served = await serve();
  const call = pythonSdk(served);
  const { json: created } = await call('POST', '/api/apikeys', { keyName: 'round trip', roleID: 1 });
  const { json: described } = await call('GET', `/api/apikeys/${created.ID}`);
  const sent = {
    ...described,
    ID: 99,
    created: 1,
    unsuccessfulSignInAttempts: 5,
    serviceAccount: true,
    secretKey: 'x',
  };
  expect((await call('POST', `/api/apikeys/${created.ID}`, sent)).json).toEqual(described);
});

test('lists, descriptions and deletions are what the client’s models hold', async () => {
  await using served = await serve();
  const call = pythonSdk(served);
  const { json: key } = await call('POST', '/api/apikeys', { keyName: 'short-lived', roleID: 2, expiryDate: 0 });
  expect(key).not.toHaveProperty('expiryDate');
  const { json: list } = await call('GET', '/api/apikeys');
  expect(list.apiKeys.map(({ keyName }: { keyName: string }) => keyName)).toEqual(['automation', 'short-lived']);
  for (const listed of list.apiKeys) expect(listed).not.toHaveProperty('secretKey');
  expect((await call('DELETE', `/api/apikeys/${key.ID}`)).status).toBe(200);
  const gone = await call('GET', `/api/apikeys/${key.ID}`);
  expect(gone).toMatchObject({ status: 404, json: { message: expect.any(String) } });
  const { json: administrators } = await call('GET', '/api/administrators');
  expect(administrators.administrators[0]).toMatchObject({
    username: 'administrator-2',
    type: 'normal',
    mfaType: 'none',
  });
  expect((await call('GET', '/api/apiusagemetrics')).json.apiUsageMetrics).toEqual(expect.any(Array));
});

test('the samples for settings read all of them, change one, and put it back', async () => {
  await using served = await serve();
  const call = pythonSdk(served);
  const name = 'platformSettingUserSessionIdleTimeout';
  const before = (await call('GET', '/api/systemsettings')).json[name];
  expect((await call('POST', `/api/systemsettings/${name}`, { value: '10 Minutes' })).json).toEqual({
    value: '10 Minutes',
  });
  expect((await call('POST', '/api/systemsettings', { [name]: before })).json[name]).toEqual(before);
  expect((await call('GET', `/api/systemsettings/${name}`)).json).toEqual(before);
});

test('a search over dates and one that says too little are what the client expects', async () => {
  await using served = await serve();
  const call = pythonSdk(served);
  const { now } = served.bed.clock;
  const within = await call('POST', '/api/apikeys/search', {
    maxItems: 1,
    searchCriteria: [
      {
        fieldName: 'created',
        firstDateInclusive: true,
        firstDateValue: now - 1000,
        lastDateInclusive: true,
        lastDateValue: now,
      },
    ],
  });
  expect(within.json.apiKeys).toHaveLength(1);
  const refused = await call('POST', '/api/apikeys/search', {
    searchCriteria: [{ fieldName: 'accountID', stringValue: 'x' }],
  });
  expect(refused).toMatchObject({ status: 400, json: { message: expect.stringContaining('accountID') } });
});
