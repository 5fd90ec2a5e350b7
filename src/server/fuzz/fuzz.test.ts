import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it, vi } from 'vitest';
import { createTestBed } from '#manager/testing.ts';
import { expectDocumented, expectForeseen, expectRefusal } from './checks.ts';
import { type DocumentedCall, readReference } from './document.ts';
import { type Request, requestsOf } from './requests.ts';
import { createWorld, type Sent, type World } from './world.ts';

vi.setConfig({ testTimeout: 120_000 });

const reference = await (async () => {
  await using bed = await createTestBed();
  return readReference((await bed.call('GET', '/openapi.json')).body);
})();
const { calls } = reference;

let sent = 0;

async function send(world: World, request: Sent): Promise<LightMyRequestResponse> {
  sent += 1;
  return world.send(request);
}

/** The call on the one object that a change answered, or was made to. */
function callOn(path: string, method: string, id: number): { call: DocumentedCall; url: string } | undefined {
  const item = path.endsWith('/{id}') ? path : `${path}/{id}`;
  const call = calls.find((candidate) => candidate.path === item && candidate.method === method);
  return call && { call, url: item.replace('{id}', String(id)) };
}

const asked = { caller: 'administrator', headers: {}, text: undefined } as const;

/** What was just written is what is read; the secret key is not written, and not read. */
async function expectToBeRead(world: World, { call }: Request, answer: { ID?: number }): Promise<void> {
  const read =
    answer.ID === undefined || call.path.includes('current') ? undefined : callOn(call.path, 'GET', answer.ID);
  if (!read || /secretkey|search/.test(call.path)) return;
  const response = await send(world, { ...asked, method: 'GET', url: read.url });
  expectDocumented(read.call, response);
  const { secretKey: _, ...written } = answer as Record<string, unknown>;
  if (response.statusCode === 200) expect(response.json()).toEqual(written);
}

/** What was deleted is not there for any call. */
async function expectToBeGone(world: World, { call, url }: Request): Promise<void> {
  const id = Number(url.split('?')[0]?.split('/').at(-1));
  for (const method of ['GET', 'POST', 'DELETE']) {
    const after = call.path.includes('{id}') ? callOn(call.path, method, id) : undefined;
    if (!after) continue;
    const response = await send(world, { ...asked, method, url: after.url });
    expectDocumented(after.call, response);
    expect([401, 403, 404]).toContain(response.statusCode);
  }
}

async function expectWell(world: World, request: Request): Promise<void> {
  const changes = request.method !== 'GET';
  const before = changes ? await world.dump() : '';
  const response = await send(world, request);
  expectDocumented(request.call, response);
  expectForeseen(request, response);
  if (response.statusCode >= 400) {
    expectRefusal(response);
    if (changes) expect(await world.dump()).toBe(before);
    return;
  }
  if (request.method === 'DELETE') return expectToBeGone(world, request);
  if (request.method === 'GET' || !response.headers['content-type']?.toString().includes('json')) return;
  const answer = response.json();
  if (answer.secretKey) world.keepSecret(answer.secretKey);
  await expectToBeRead(world, request, answer);
}

async function play(requests: Request[]): Promise<void> {
  await using world = await createWorld();
  for (const request of requests) await expectWell(world, request);
}

/** What a failure shows of a request. */
const toLine = ({ method, url, caller, headers, text }: Request) =>
  `${method} ${url} by ${caller}, ${JSON.stringify(headers)}, ${text}`;

const shown = (requests: fc.Arbitrary<Request>, maxLength: number) =>
  fc.array(
    requests.map((request) => Object.assign(request, { [fc.toStringMethod]: () => toLine(request) })),
    { minLength: 1, maxLength, size: 'max' },
  );

/** Those whose passwords are looked at take their time, as they should. */
const asksForPassword = ({ path }: DocumentedCall) =>
  /\/(sessions|login|primary|enrolment|recovery-codes|removal)$/.test(path);

describe('generated requests', () => {
  it.each(calls)('are answered as the reference says: $id', async (call) => {
    const numRuns = asksForPassword(call) ? 4 : 13;
    await fc.assert(fc.asyncProperty(shown(requestsOf(reference, call), 60), play), { numRuns });
  });

  it('are answered as the reference says, whatever calls came before', async () => {
    const any = fc.oneof(...calls.map((call) => requestsOf(reference, call)));
    await fc.assert(fc.asyncProperty(shown(any, 60), play), { numRuns: 20 });
  });

  it('are at least ten thousand', () => {
    expect(sent).toBeGreaterThanOrEqual(10_000);
  });
});

describe('the wrong method', () => {
  it.each([...new Set(calls.map(({ path }) => path))])('is told the right ones: %s', async (path) => {
    await using bed = await createTestBed();
    const { as } = await bed.signIn();
    const taken = calls.filter((call) => call.path === path).map(({ method }) => method);
    const allow = taken.includes('GET') ? [...taken, 'HEAD'] : taken;
    const url = path.replace('{id}', '1').replace('{name}', 'x').replace('{handle}', 'a'.repeat(32));
    for (const method of ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS'] as const) {
      if (taken.includes(method)) continue;
      const { statusCode, headers, body } = await bed.app.inject({
        method,
        url,
        headers: as,
        payload: method === 'GET' ? undefined : '{',
      });
      expect({ method, status: statusCode, code: JSON.parse(body).code }).toEqual({
        method,
        status: 405,
        code: 'method_not_allowed',
      });
      expect(headers.allow?.split(', ').sort()).toEqual(allow.sort());
    }
  });
});
