import { expect, test } from 'vitest';
import { type Heard, type Served, serve } from './wire.ts';

/** The vendor's SDK for JavaScript, 12.0: superagent on Node. */
function javascriptSdk({ say, host, secretKey }: Served) {
  return (method: string, target: string, body?: object): Promise<Heard> => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return say({
      method,
      target,
      headers: [
        ['Host', host],
        ['Accept-Encoding', 'gzip, deflate'],
        ['User-Agent', 'node-superagent/3.7.0'],
        ['api-version', 'v1'],
        ['api-secret-key', secretKey],
        ['Content-Type', 'application/json'],
        ['Accept', 'application/json'],
        ...(text === undefined ? [] : ([['Content-Length', String(Buffer.byteLength(text))]] as const)),
        ['Connection', 'close'],
      ],
      ...(text === undefined ? {} : { body: text }),
    });
  };
}

test('the samples of the guide create, reset and modify a key', async () => {
  await using served = await serve();
  const call = javascriptSdk(served);
  const created = await call('POST', '/api/apikeys', {
    keyName: 'audit',
    description: 'Read-only access',
    roleID: '2',
    locale: 'en-US',
    timeZone: 'Asia/Tokyo',
    expiryDate: served.bed.clock.now + 1,
  });
  expect(created).toMatchObject({ status: 200, json: { roleID: 2 } });
  const reset = await call('POST', `/api/apikeys/${created.json.ID}/secretkey`);
  expect(reset.json.secretKey).toEqual(expect.any(String));
  expect((await call('POST', `/api/apikeys/${created.json.ID}`, { roleID: '1' })).json.roleID).toBe(1);
});

test('members that the model has and the program did not set arrive as null in a search', async () => {
  await using served = await serve();
  const criterion = {
    fieldName: 'keyName',
    idTest: null,
    idValue: null,
    stringTest: 'equal',
    stringValue: 'AUTOMATION',
  };
  const more = { stringWildcards: null, numericTest: null, numericValue: null, booleanTest: null, choiceValue: null };
  const found = await javascriptSdk(served)('POST', '/api/apikeys/search', {
    maxItems: null,
    sortByObjectID: null,
    searchCriteria: [{ ...criterion, ...more, nullTest: null }],
  });
  expect(found.json.apiKeys).toMatchObject([{ keyName: 'automation' }]);
});

test('a request without a body that is announced as one is none', async () => {
  await using served = await serve();
  const call = javascriptSdk(served);
  expect((await call('POST', '/api/roles/search')).json.roles).toHaveLength(3);
  expect((await call('POST', '/api/apikeys/search', {})).json.apiKeys).toHaveLength(1);
});
