import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Scalar } from '#console/lib/literals.ts';
import { readPowerShell, readPython, readShell } from '#console/testing/literalReaders.ts';
import { type ApiCall, addressOf, bodyOf, toApiCall } from './apiCall.ts';
import { callSnippets, tools } from './callSnippets.ts';

const url = 'https://manager.example:4119/api';

const awkward = 'it’s “$HOME” `id` "!" \\ %PATH% {{ x }}\n鍵 🔑 \u202e';

const create = toApiCall(undefined, {
  keyName: awkward,
  description: '',
  roleID: 2,
  locale: 'ja-JP',
  timeZone: 'Asia/Tokyo',
  active: false,
  expiryDate: 1_795_348_740_000,
});
const change = toApiCall(8, { description: awkward, expiryDate: null });
const read = toApiCall(8, {});
const whoAmI: ApiCall = { operation: 'describeCurrent' };
const calls = { create, change, read, whoAmI };

/** The one part of a text that an expression finds. */
function find(text: string, expression: RegExp): string {
  return expression.exec(text)?.[1] ?? expect.fail(`${expression} is not in\n${text}`);
}

const toValue =
  (readText: (literal: string) => string, words: Record<string, Scalar>) =>
  (literal: string): Scalar =>
    literal in words ? (words[literal] ?? null) : /^\d+$/.test(literal) ? Number(literal) : readText(literal);

/** The members that lines of assignments give. */
function members(text: string, line: RegExp, toScalar: (literal: string) => Scalar): Record<string, Scalar> {
  return Object.fromEntries(Array.from(text.matchAll(line), ([, name = '', value = '']) => [name, toScalar(value)]));
}

const pythonValue = toValue(readPython, { None: null, True: true, False: false });
const powerShellValue = toValue(readPowerShell, { $null: null, $true: true, $false: false });

const pythonNames: Record<string, string> = {
  keyName: 'key_name',
  description: 'description',
  roleID: 'role_id',
  locale: 'locale',
  timeZone: 'time_zone',
  active: 'active',
  expiryDate: 'expiry_date',
};

/** What the SDK for Python is told: 0 where a key shall not expire, for it leaves out what is None. */
const forPython = (body: object) =>
  Object.fromEntries(Object.entries(body).map(([field, value]) => [pythonNames[field], value ?? 0]));

describe.each(Object.entries(calls))('the call to %s', (_, call) => {
  const address = addressOf(call, { url });
  const body = bodyOf(call);

  test('as cURL', () => {
    const snippet = callSnippets.curl(call, { url });
    expect(readShell(find(snippet, /^curl (?:-X POST )?('.*') \\$/m))).toBe(address);
    expect(snippet).toContain('-H "api-secret-key: $API_SECRET_KEY"');
    expect(snippet.includes('-X POST')).toBe(body !== undefined);
    if (body) expect(JSON.parse(readShell(find(snippet, / -d ('[\s\S]*')$/)))).toEqual(body);
  });

  test('as a Python program with the SDK', () => {
    const snippet = callSnippets.python(call, { url });
    expect(readPython(find(snippet, /^configuration.host = (.*)$/m))).toBe(url);
    expect(snippet).toContain('configuration.api_key["api-secret-key"] = os.environ["API_SECRET_KEY"]');
    expect(members(snippet, /^key\.(\w+) = (.*)$/gm, pythonValue)).toEqual(forPython(body ?? {}));
  });

  test('as PowerShell', () => {
    const snippet = callSnippets.powerShell(call, { url });
    expect(readPowerShell(find(snippet, /^ {2}-Uri (.*?)(?: `)?$/m))).toBe(address);
    expect(snippet).toContain("'api-secret-key' = $env:API_SECRET_KEY");
    expect(members(snippet, /^ {2}(\w+) = (.*)$/gm, powerShellValue)).toEqual(body ?? {});
  });

  test('as a task for Ansible', () => {
    const snippet = callSnippets.ansible(call, { url });
    const [task] = parse(snippet, { customTags: [{ tag: '!unsafe', resolve: (text: string) => text }] });
    const { headers, ...sent } = task['ansible.builtin.uri'];
    expect(headers).toEqual({
      'api-version': 'v1',
      'api-secret-key': "{{ lookup('ansible.builtin.env', 'API_SECRET_KEY') }}",
    });
    expect(sent).toEqual({
      url: address,
      ...(body ? { method: 'POST', body_format: 'json', body } : { method: 'GET' }),
    });
    expect(task).toMatchObject({ no_log: true, run_once: true, delegate_to: 'localhost' });
  });
});

test.each([
  ['create', 'create_api_key(key, "v1")', 'createApiKey(key, "v1")'],
  ['change', 'modify_api_key(8, key, "v1")', 'modifyApiKey(8, key, "v1")'],
  ['read', 'describe_api_key(8, "v1")', 'describeApiKey(8, "v1")'],
  ['whoAmI', 'describe_current_api_key("v1")', 'describeCurrentApiKey("v1")'],
] as const)('the SDKs %s by their own names', (name, python, javaScript) => {
  expect(callSnippets.python(calls[name], { url })).toContain(`api_keys.${python}`);
  expect(callSnippets.javaScript(calls[name], { url })).toContain(`  .${javaScript}\n`);
});

test.each(tools)('in %s the secret key stands in the place of the variable, once it is known', (tool) => {
  const secretKey = `8:${'s+/'.repeat(14)}s=`;
  const snippet = callSnippets[tool](whoAmI, { url, secretKey });
  expect(snippet).toContain(secretKey);
  expect(snippet).not.toContain('API_SECRET_KEY');
});
