import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { DocumentedCall } from './document.ts';
import type { Request } from './requests.ts';
import type { Caller } from './world.ts';

/** The answer is one that the reference describes for the call: its status, its headers, its type, its body. */
export function expectDocumented(call: DocumentedCall, response: LightMyRequestResponse): void {
  const { statusCode: status, headers, body } = response;
  const answer = call.answers.get(status);
  expect(answer, `${call.id} answers ${status}, which is not in the reference: ${body}`).toBeDefined();
  for (const name of answer?.headers ?? []) expect(headers, `of ${status}`).toHaveProperty(name.toLowerCase());
  if (!answer?.type) {
    expect(body).toBe('');
    return;
  }
  expect(headers['content-type']).toBe(`${answer.type}; charset=utf-8`);
  const value = answer.type === 'application/json' ? JSON.parse(body) : body;
  const matches = answer.matches?.(value);
  expect(matches, `${body} is not as described: ${JSON.stringify(answer.matches?.errors)}`).toBe(true);
}

/** A refusal says what to do, in a sentence, and nothing about our insides. */
export function expectRefusal({ statusCode, body }: LightMyRequestResponse): void {
  const { message, code, errors } = JSON.parse(body);
  expect(message).toMatch(/^[\s\S]+\.$/);
  expect(code).toEqual(expect.any(String));
  expect(statusCode, body).toBeLessThan(500);
  if (code === 'invalid')
    expect(errors).toEqual(expect.arrayContaining([expect.objectContaining({ path: expect.any(String) })]));
  expect(body).not.toMatch(/node_modules|\.ts:\d|SQLITE|constraint failed/);
}

const strangers: readonly Caller[] = [
  'nobody',
  'garbage',
  'wrong secret',
  'locked key',
  'expired key',
  'ended session',
];

function isStranger({ security }: DocumentedCall, caller: Caller): boolean {
  if (security.length === 0) return false;
  const cookieIsEnough = security.some((schemes) => schemes.join() === 'sessionCookie');
  if (caller === 'no request ID' || caller === 'wrong request ID') return !cookieIsEnough;
  return strangers.includes(caller);
}

/** What follows from address, headers and caller alone, whatever the manager holds. Undefined: nothing does. */
function foreseeBeforehand({ call, caller, decodes, isAddress, speaksVersion }: Request): string | undefined {
  if (!decodes) return '400 malformed';
  if (!speaksVersion) return '400 unsupported_version';
  if (caller === 'two identities' && call.security.length > 0) return '400 malformed';
  if (isStranger(call, caller)) return '401 not_authenticated';
  return isAddress ? undefined : '404 not_found';
}

/** The same for the body, which is looked at when it is known that the caller may make the call. */
function foreseeOfBody({ call, body, saysJson }: Request): string | undefined {
  if (call.method !== 'POST' || body.text === undefined || body.text === '') return undefined;
  if (!saysJson) return '415 not_json';
  return body.plain ? undefined : '400 malformed';
}

function fits({ call, body }: Request): boolean {
  if (!call.takes || !body.plain) return true;
  return call.takes((body.text ? JSON.parse(body.text) : null) ?? {});
}

/** The answer is one that this very request has to get. */
export function expectForeseen(request: Request, response: LightMyRequestResponse): void {
  const { statusCode: status, body } = response;
  const what = `${status} ${body}`;
  // Calls before it may have used up the limit, or ended who calls.
  if (status === 429 || (status === 401 && request.speaksVersion && request.decodes)) return;
  const beforehand = foreseeBeforehand(request);
  if (status === 403 && !beforehand) return;
  const foreseen = beforehand ?? foreseeOfBody(request);
  if (foreseen) {
    expect(`${status} ${body.startsWith('{') ? JSON.parse(body).code : ''}`, what).toBe(foreseen);
  } else if (!fits(request)) {
    expect(status, `${request.text} does not fit the reference, but got ${what}`).toBeGreaterThanOrEqual(400);
  }
}
