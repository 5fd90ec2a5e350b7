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

/** Makes the call at the manager. */
export function forward({ front, endpoint, path, caller, request, reply }: Exchange): Promise<Incoming> {
  const body = Buffer.isBuffer(request.body) ? request.body : undefined;
  const headers = headersOf(request, caller);
  if (body) headers['content-type'] = 'application/json';
  const method = request.method === 'HEAD' ? 'HEAD' : endpoint.method;
  return front.upstream.ask({ method, path, headers, body, repeatable: isReading(endpoint) }, reply.raw);
}

/** Makes another call in its place, for the same caller, without a body. */
export function askInstead(
  { front, caller, request, reply }: Exchange,
  endpoint: Endpoint,
  path: string,
): Promise<Incoming> {
  const { method } = endpoint;
  const headers = headersOf(request, caller);
  return front.upstream.ask({ method, path, headers, repeatable: isReading(endpoint) }, reply.raw);
}
