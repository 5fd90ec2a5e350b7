import { i18n } from '@lingui/core';
import { beforeAll, expect, test, vi } from 'vitest';
import { activateLocale } from '#console/i18n/i18n.ts';
import { anApiKey } from '#console/testing/samples.ts';
import { on, refuse, serve } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { call } from './api.ts';
import { errorText } from './errorText.ts';

beforeAll(() => activateLocale('en-US'));

/** What is said of a call that fails. */
async function saidOf(calling: Promise<unknown>): Promise<string> {
  const error = await calling.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return errorText((id, values) => i18n._(id, values), error);
}

const answerWith = (body: BodyInit, init?: ResponseInit) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(body, init));

const search = () => call(apiKeyEndpoints.search, { body: {} });

test('An answer that is not as the contract has it is named by call and field, without anything that is in it', async () => {
  answerWith(JSON.stringify({ apiKeys: [anApiKey(), { ...anApiKey(), roleID: '8:4rFctPvno' }] }));
  expect(await saidOf(search())).toBe(
    "The manager's answer is not one of this API (POST /apikeys/search: apiKeys[1].roleID).",
  );
});

test('An answer that is no JSON at all is named by its call', async () => {
  answerWith('<html>Welcome to nginx!</html>');
  expect(await saidOf(search())).toBe("The manager's answer is not one of this API (POST /apikeys/search).");
});

test('A failure that is told in no words of the API is named by its status', async () => {
  answerWith('<html>Bad Gateway</html>', { status: 502 });
  expect(await saidOf(search())).toBe("The manager's answer is not one of this API (502).");
});

test('What a manager knows and we do not is no fault of its answer', async () => {
  answerWith(JSON.stringify({ apiKeys: [{ ...anApiKey(), colour: 'green' }], page: { next: 9 } }));
  expect((await search()).apiKeys).toHaveLength(1);
});

test('What stands between us and the manager has words of its own as soon as it is known', async () => {
  serve(on(roleEndpoints.list, refuse(504, 'manager_timeout')));
  expect(await saidOf(call(roleEndpoints.list, {}))).toMatch(/^The manager took too long to answer\./);
});
