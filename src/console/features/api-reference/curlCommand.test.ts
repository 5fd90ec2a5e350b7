import { expect, test } from 'vitest';
import { curlCommand } from './curlCommand.ts';
import type { ReferenceCall } from './reference.ts';

const modify: ReferenceCall = {
  id: 'modifyApiKey',
  method: 'POST',
  path: '/api/apikeys/{id}',
  summary: 'Modify an API key',
  description: '',
  callers: [['apiKey'], ['sessionCookie', 'requestID']],
  right: undefined,
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' }, example: 8 }],
  request: { type: 'application/json', schema: {}, example: { description: "the client's" }, required: true },
  answer: undefined,
  failures: [],
};

test('a call becomes a command that takes its secret from the environment', () => {
  expect(curlCommand(modify, 'https://manager:4119').split('\n')).toEqual([
    "curl -X POST 'https://manager:4119/api/apikeys/8' \\",
    "  -H 'api-version: v1' \\",
    '  -H "api-secret-key: $API_SECRET_KEY" \\',
    "  -H 'Content-Type: application/json' \\",
    "  -d '{",
    `  "description": "the client'\\''s"`,
    "}'",
  ]);
});

test('a call that only reads names no method; a session sends its two halves; a query is filled in', () => {
  const call: ReferenceCall = {
    ...modify,
    method: 'GET',
    path: '/rest/x',
    callers: [['sessionCookie', 'requestID']],
    parameters: [{ name: 'sID', in: 'query', schema: {}, example: 'a b' }],
    request: undefined,
  };
  expect(curlCommand(call, 'http://h').split('\n')).toEqual([
    "curl 'http://h/rest/x?sID=a%20b' \\",
    "  -H 'api-version: v1' \\",
    '  -b "sID=$SID" \\',
    '  -H "rID: $RID"',
  ]);
  const open = curlCommand({ ...call, callers: [], parameters: [] }, 'http://h');
  expect(open.split('\n')).toEqual(["curl 'http://h/rest/x' \\", "  -H 'api-version: v1'"]);
});
