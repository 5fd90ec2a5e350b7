import { expect, test } from 'vitest';
import { createTestBed } from './testing.ts';

const day = 24 * 60 * 60_000;

const badBodies: [what: string, body: unknown, status: number, code: string, errors?: object[]][] = [
  [
    'nothing',
    undefined,
    400,
    'invalid',
    [
      { path: 'keyName', code: 'required' },
      { path: 'roleID', code: 'required' },
    ],
  ],
  [
    'an empty object',
    {},
    400,
    'invalid',
    [
      { path: 'keyName', code: 'required' },
      { path: 'roleID', code: 'required' },
    ],
  ],
  ['no name', { roleID: 1 }, 400, 'invalid', [{ path: 'keyName', code: 'required' }]],
  ['an empty name', { keyName: '', roleID: 1 }, 400, 'invalid', [{ path: 'keyName', code: 'required' }]],
  ['a name of spaces', { keyName: ' \u3000\t', roleID: 1 }, 400, 'invalid', [{ path: 'keyName', code: 'required' }]],
  [
    'a name over the limit',
    { keyName: 'x'.repeat(255), roleID: 1 },
    400,
    'invalid',
    [{ path: 'keyName', code: 'too_long', limit: 254 }],
  ],
  ['a name of null', { keyName: null, roleID: 1 }, 400, 'invalid', [{ path: 'keyName', code: 'wrong_type' }]],
  ['a name of the wrong type', { keyName: 5, roleID: 1 }, 400, 'invalid', [{ path: 'keyName', code: 'wrong_type' }]],
  ['a name with a NUL', { keyName: 'a\0b', roleID: 1 }, 400, 'invalid', [{ path: 'keyName', code: 'not_allowed' }]],
  [
    'half a character',
    '{"keyName": "a\\ud800", "roleID": 1}',
    400,
    'invalid',
    [{ path: 'keyName', code: 'not_allowed' }],
  ],
  [
    'a description over the limit',
    { keyName: 'x', roleID: 1, description: 'x'.repeat(2001) },
    400,
    'invalid',
    [{ path: 'description', code: 'too_long', limit: 2000 }],
  ],
  ['no role', { keyName: 'x' }, 400, 'invalid', [{ path: 'roleID', code: 'required' }]],
  ['an unknown role', { keyName: 'x', roleID: 99 }, 400, 'invalid', [{ path: 'roleID', code: 'unknown_role' }]],
  ['a role of words', { keyName: 'x', roleID: 'Auditor' }, 400, 'invalid', [{ path: 'roleID', code: 'wrong_type' }]],
  ['a role of a fraction', { keyName: 'x', roleID: 1.5 }, 400, 'invalid', [{ path: 'roleID', code: 'wrong_type' }]],
  ['a role of a list', { keyName: 'x', roleID: [1] }, 400, 'invalid', [{ path: 'roleID', code: 'wrong_type' }]],
  [
    'an unknown zone',
    { keyName: 'x', roleID: 1, timeZone: 'Mars/Olympus' },
    400,
    'invalid',
    [{ path: 'timeZone', code: 'unknown_time_zone' }],
  ],
  [
    'an unknown locale',
    { keyName: 'x', roleID: 1, locale: 'fr-FR' },
    400,
    'invalid',
    [{ path: 'locale', code: 'not_allowed' }],
  ],
  [
    'an expiry in the past',
    { keyName: 'x', roleID: 1, expiryDate: 1 },
    400,
    'invalid',
    [{ path: 'expiryDate', code: 'expiry_in_past' }],
  ],
  [
    'an expiry of words',
    { keyName: 'x', roleID: 1, expiryDate: 'tomorrow' },
    400,
    'invalid',
    [{ path: 'expiryDate', code: 'wrong_type' }],
  ],
  [
    'an expiry beyond time',
    { keyName: 'x', roleID: 1, expiryDate: 9e15 },
    400,
    'invalid',
    [{ path: 'expiryDate', code: 'out_of_range' }],
  ],
  [
    'a lock of words',
    { keyName: 'x', roleID: 1, active: 'yes' },
    400,
    'invalid',
    [{ path: 'active', code: 'wrong_type' }],
  ],
  [
    'two faults',
    { keyName: '', roleID: 1, active: 1 },
    400,
    'invalid',
    [
      { path: 'keyName', code: 'required' },
      { path: 'active', code: 'wrong_type' },
    ],
  ],
  [
    'two faults only the manager knows',
    { keyName: 'x', roleID: 99, expiryDate: 1 },
    400,
    'invalid',
    [
      { path: 'roleID', code: 'unknown_role' },
      { path: 'expiryDate', code: 'expiry_in_past' },
    ],
  ],
  ['half of JSON', '{"keyName": "x"', 400, 'malformed'],
  ['no JSON', 'keyName=x', 400, 'malformed'],
  ['a list', '[]', 400, 'malformed'],
  ['null', 'null', 400, 'invalid'],
  ['a word', '"x"', 400, 'malformed'],
  ['a list in a list in a list', '['.repeat(50_000), 400, 'malformed'],
  ['more than the limit', { keyName: 'x', roleID: 1, description: 'x'.repeat(300_000) }, 413, 'too_large'],
];

test.each(badBodies)(
  'creating a key from %s is refused with the contract’s answer',
  async (_, body, status, code, errors) => {
    await using bed = await createTestBed();
    const { as } = await bed.signIn();
    const answer = await bed.call('POST', '/apikeys', { as, body });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code, message: expect.stringMatching(/\.$/) });
    if (errors) expect(answer.body.errors).toMatchObject(errors);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await bed.call('GET', '/apikeys', { as })).body.apiKeys).toEqual([]);
  },
);

test('bytes that are not UTF-8 are refused', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const payload = Buffer.from('{"keyName": "\xff", "roleID": 1}', 'latin1');
  const headers = { ...as, 'content-type': 'application/json' };
  const answer = await bed.app.inject({ method: 'POST', url: '/api/apikeys', headers, payload });
  expect(answer.json().code).toBe('malformed');
});

test.each([
  ['{"keyName": "x", "roleID": 1, "__proto__": {"active": false}}', '__proto__'],
  ['{"keyName": "x", "roleID": 1, "more": [{"__proto__": null}]}', '__proto__ further down'],
  ['{"keyName": "x", "roleID": 3, "roleID": 1}', 'a name twice'],
  ['{"keyName": "x", "roleID": 3, "role\\u0049D": 1}', 'a name twice, written differently'],
  ['{"keyName": "x", "roleID": 1, "more": {"a": 1, "b": {}, "a": ":"}}', 'a name twice further down'],
  [`{"keyName": "x", "roleID": 1, "more": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'lists in lists'],
  [`{"keyName": "x", "roleID": 1, "more": ${'{"a":'.repeat(20)}1${'}'.repeat(20)}}`, 'objects in objects'],
])('a body that others may read differently is refused: %j', async (body) => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const answer = await bed.call('POST', '/apikeys', { as, body });
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed', message: expect.stringMatching(/\.$/) } });
});

test('names and texts that only look like more than they are, are what they are', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const body =
    '{"keyName": "a\\": {\\"b\\\\", "roleID": 1, "constructor": {"prototype": {"active": false}}, "a:b": []}';
  const answer = await bed.call('POST', '/apikeys', { as, body });
  expect(answer).toMatchObject({ status: 200, body: { keyName: 'a": {"b\\', active: true } });
  expect({}).not.toHaveProperty('active');
});

test.each([
  ['application/json', 200],
  ['application/json; charset=utf-8', 200],
  ['application/json;charset=UTF-8', 200],
  ['Application/JSON', 200],
  ['application/json ; charset="utf-8"', 200],
  ['application/json; charset=shift_jis', 415],
  ['application/json\ta', 415],
  ['application/json, text/plain', 415],
  ['application/json; boundary=x', 415],
  ['application/jsonx', 415],
  ['application/x-www-form-urlencoded', 415],
  ['text/plain', 415],
  ['text/json', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/vnd.api+json', 415],
  ['', 415],
  ['nonsense', 415],
])('a body of the type %j is answered with %i', async (type, expected) => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const body = '{"keyName": "x", "roleID": 1}';
  const answer = await bed.call('POST', '/apikeys', { as, body, headers: { 'content-type': type } });
  expect(answer.status).toBe(expected);
  if (expected === 415)
    expect(answer.body).toMatchObject({ code: 'not_json', message: expect.stringContaining('application/json') });
});

test('a search, a new secret and a read take no body, an empty one, or one that says nothing', async () => {
  await using bed = await createTestBed();
  const { as, key } = await bed.createKey();
  const empty = [undefined, '', {}, 'null'];
  for (const body of empty) {
    expect((await bed.call('POST', '/apikeys/search', { as, body })).status).toBe(200);
    expect((await bed.call('GET', `/apikeys/${key.ID}`, { as, body })).status).toBe(200);
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await bed.call('POST', '/apikeys/search', { as, headers: form })).status).toBe(200);
  expect((await bed.call('DELETE', `/apikeys/${key.ID}`, { as, body: 'not JSON', headers: form })).status).toBe(200);
});

test('a client may leave out the version, and must not ask for another', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  expect((await bed.call('GET', '/apikeys', { as, headers: { 'api-version': 'v1' } })).status).toBe(200);
  for (const version of ['v2', 'V1', '', '1', 'v1, v1']) {
    const { status, body } = await bed.call('GET', '/apikeys', { as, headers: { 'api-version': version } });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'unsupported_version' });
  }
  expect((await bed.call('GET', '/keyroom/set-up', { headers: { 'api-version': 'v2' } })).status).toBe(400);
});

test.each([
  ['GET', '/nothing', 404, undefined],
  ['GET', '/', 404, undefined],
  ['GET', '/apikeys/1/nothing', 404, undefined],
  ['GET', '/apikeys/one', 404, undefined],
  ['GET', '/apikeys/1.5', 404, undefined],
  ['GET', '/apikeys/-1', 404, undefined],
  ['GET', '/apikeys/0x1', 404, undefined],
  ['GET', '/apikeys/99', 404, undefined],
  ['GET', '/apikeys/99999999999999999999', 404, undefined],
  ['GET', '/apikeys/%00', 404, undefined],
  ['POST', '/apikeys/99', 404, undefined],
  ['DELETE', '/apikeys/99', 404, undefined],
  ['POST', '/apikeys/99/secretkey', 404, undefined],
  ['GET', '/roles/99', 404, undefined],
  ['PUT', '/apikeys', 405, 'GET, POST, HEAD'],
  ['PATCH', '/apikeys/1', 405, 'GET, POST, DELETE, HEAD'],
  ['OPTIONS', '/apikeys', 405, 'GET, POST, HEAD'],
  ['DELETE', '/apikeys', 405, 'GET, POST, HEAD'],
  ['GET', '/apikeys/search', 405, 'POST'],
  ['DELETE', '/apikeys/current', 405, 'GET, POST, HEAD'],
  ['GET', '/sessions', 405, 'POST, DELETE'],
  ['PUT', '/roles/1', 405, 'GET, POST, DELETE, HEAD'],
])('%s %s is answered with %i', async (method, path, expected, allow) => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const { status, body, headers } = await bed.call(method, path, { as });
  expect(status).toBe(expected);
  expect(body).toMatchObject({
    code: expected === 404 ? 'not_found' : 'method_not_allowed',
    message: expect.any(String),
  });
  expect(headers.allow).toBe(allow);
});

test('a fault of ours says no more than where to find it', async () => {
  await using bed = await createTestBed({ spoils: true });
  const { as } = await bed.signIn();
  await bed.db.schema.dropTable('system_event').execute();
  const { status, body } = await bed.call('POST', '/apikeys', { as, body: { keyName: 'x', roleID: 1 } });
  expect(status).toBe(500);
  expect(body).toEqual({ code: 'internal', message: expect.any(String), requestID: expect.any(String) });
  expect(JSON.stringify(body)).not.toMatch(/system_event|sql/i);
});

test('integers come as digits too, and leave as numbers', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.signIn();
  const expiryDate = bed.clock.now + day;
  const { body } = await bed.call('POST', '/apikeys', {
    as,
    body: { keyName: 'x', roleID: '2', expiryDate: `${expiryDate}` },
  });
  expect(body).toMatchObject({ roleID: 2, expiryDate });
});
