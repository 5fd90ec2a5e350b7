import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/endpoint.ts';
import type { Caller } from './caller.ts';
import type { Cookies } from './cookies.ts';
import { headersOf, isReading } from './outgoing.ts';
import type { Incoming } from './reception.ts';
import type { Upstream } from './upstream.ts';

/** A manager, as its callers have it here. */
export interface Front {
  upstream: Upstream;
  cookies: Cookies;
  /** Milliseconds since the epoch. */
  clock: () => number;
}

/** One call, from the moment on that it is known to be allowed. */
export interface Exchange {
  front: Front;
  endpoint: Endpoint;
  /** At the manager, with its query. */
  path: string;
  caller: Caller;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Whether the caller would take half an answer for all of one: it lasts until the connection ends, and TLS can end only in one way. */
function cannotTell({ raw }: FastifyRequest): boolean {
  return raw.httpVersion === '1.0' && 'encrypted' in raw.socket;
}

/** Makes another call in its place, for the same caller; without a body, unless one is given. */
export function askInstead(
  { front, caller, request, reply }: Exchange,
  endpoint: Endpoint,
  path: string,
  body?: Buffer,
): Promise<Incoming> {
  const { method } = endpoint;
  const headers = headersOf(request, caller);
  if (body) headers['content-type'] = 'application/json';
  const whole = cannotTell(request);
  return front.upstream.ask({ method, path, headers, body, repeatable: isReading(endpoint), whole }, reply.raw);
}

/** Makes the call at the manager. A HEAD is a GET there, which every manager knows, and loses its body on the way out. */
export function forward(exchange: Exchange): Promise<Incoming> {
  const { endpoint, path, request } = exchange;
  return askInstead(exchange, endpoint, path, Buffer.isBuffer(request.body) ? request.body : undefined);
}
