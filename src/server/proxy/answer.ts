import { isAscii } from 'node:buffer';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import { errorBody } from '#contract/errors.ts';
import { ManagerError } from '#manager/errors.ts';
import type { Incoming } from './reception.ts';
import { type Asked, unexpected } from './troubles.ts';

/** Header names of an answer that are passed on, besides what kind of body it has. */
const passed = ['etag', 'retry-after', 'allow'] as const;

const json = /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?;?\s*$/i;
const text = /^text\/plain\s*(;|$)/i;

/** Lets go of an answer that nobody reads. */
export function discard({ body }: Incoming): void {
  if (!Buffer.isBuffer(body)) body.destroy();
}

/** What can be said of a body without reading it. */
function hasBody({ status, headers, body }: Incoming): boolean {
  if (Buffer.isBuffer(body)) return body.length > 0;
  return status !== 204 && status !== 304 && headers['content-length'] !== '0';
}

/** The type that a body may have: `undefined` for what no manager answers, such as a page. */
function typeOf({ answer }: Endpoint, { status, headers }: Incoming): string | undefined {
  const type = String(headers['content-type']);
  if (json.test(type)) return 'application/json; charset=utf-8';
  return answer.def.type === 'string' && status < 300 && text.test(type) ? 'text/plain; charset=utf-8' : undefined;
}

/** Whether it is an answer of this API, as far as its head tells. */
export function isOfApi(endpoint: Endpoint, answer: Incoming): boolean {
  const { status, headers } = answer;
  const redirects = status >= 300 && status < 400 && status !== 304;
  const encoded = (headers['content-encoding'] ?? 'identity') !== 'identity';
  return (
    status >= 200 &&
    status < 600 &&
    !redirects &&
    !encoded &&
    (!hasBody(answer) || typeOf(endpoint, answer) !== undefined)
  );
}

function describeOther({ status, headers }: Incoming): string {
  if (status >= 300 && status < 400) return 'leads to another address';
  return `answered ${status} with ${String(headers['content-type'] ?? 'something').split(';', 1)[0]} instead of JSON`;
}

/** Whether the manager has refused the version of the API that it was asked in, and not the call. */
function refusesVersion({ status, body }: Incoming): boolean {
  if (status !== 400 || !Buffer.isBuffer(body)) return false;
  try {
    const { code, message } = errorBody.parse(JSON.parse(body.toString()));
    return code === 'unsupported_version' || (code === undefined && /\bapi[- ]?version\b/i.test(message));
  } catch {
    return false;
  }
}

/** Refuses what no manager of this API answers. */
export function requireOfApi(endpoint: Endpoint, answer: Incoming, asked: Asked): void {
  if (!isOfApi(endpoint, answer)) {
    discard(answer);
    throw unexpected(asked, describeOther(answer));
  }
  if (refusesVersion(answer)) {
    throw new ManagerError('manager_version', `${asked.address} does not speak version v1 of this API.`);
  }
}

/** Bytes of text that go out in one piece with their head, which is half the work of two; more would only be copied about. */
const inOnePiece = 8 * 1024;

function toPayload(body: Buffer): Buffer | string {
  return body.length <= inOnePiece && isAscii(body) ? body.toString('latin1') : body;
}

/** Gives the caller what the manager has answered. */
export function sendAnswer(reply: FastifyReply, endpoint: Endpoint, answer: Incoming): FastifyReply {
  const { status, headers, body } = answer;
  reply.code(status);
  for (const name of passed) if (typeof headers[name] === 'string') reply.header(name, headers[name]);
  if (!hasBody(answer)) return reply.send();
  reply.header('content-type', typeOf(endpoint, answer));
  if (Buffer.isBuffer(body)) return reply.send(toPayload(body));
  if (headers['content-length']) reply.header('content-length', headers['content-length']);
  // By ourselves: streams and what Fastify listens to on them cost as much as the rest of the call.
  reply.hijack();
  body.pour(reply.raw.writeHead(status, reply.getHeaders() as OutgoingHttpHeaders));
  return reply;
}
