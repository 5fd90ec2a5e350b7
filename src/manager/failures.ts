import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody } from '#contract/errors.ts';
import { DatabaseUnavailable } from './db/unavailable.ts';
import { ManagerError, statusOf } from './errors.ts';

/** Seconds. The checks of passwords, for which calls are turned away here, take no longer; a database may be back by then. */
const retryAfter = 1;

/** What the HTTP library itself refuses, in our words. */
function toRefusal(error: FastifyError): ManagerError | undefined {
  switch (error.statusCode) {
    case 400:
      return new ManagerError('malformed', 'The request cannot be read. Check its address, headers and body.');
    case 413:
      return new ManagerError('too_large', 'The body is too large. Send less at once.');
    case 415:
      return new ManagerError('not_json', 'Send the body as JSON, with the header Content-Type: application/json.');
    case 429:
      return new ManagerError('too_many_requests', 'Too many API requests.');
    default:
      return undefined;
  }
}

function toUnavailable(error: unknown): ManagerError | undefined {
  if (!(error instanceof DatabaseUnavailable)) return undefined;
  return new ManagerError('unavailable', error.undone ? `${error.message} Try again in a moment.` : error.message);
}

/** Answers every failure with the contract's error body. A fault of ours says no more than where to find it in the log. */
export function sendFailure(error: FastifyError | ManagerError, request: FastifyRequest, reply: FastifyReply): void {
  const unavailable = toUnavailable(error);
  if (unavailable) request.log.error({ request: request.id, err: error }, 'The database is unavailable');
  const refusal = error instanceof ManagerError ? error : (unavailable ?? toRefusal(error));
  if (refusal) {
    const { message, code, errors } = refusal;
    const body: ErrorBody = { message, code, ...(errors ? { errors } : {}) };
    if (statusOf[code] === 429 || statusOf[code] === 503) {
      reply.header('retry-after', String(refusal.retryAfter ?? retryAfter));
    }
    reply.status(statusOf[code]).send(body);
    return;
  }
  request.log.error({ request: request.id, err: error }, 'A call failed');
  const message =
    'Something went wrong in the manager. Try again, and tell an administrator the request ID if it stays.';
  const body: ErrorBody = { message, code: 'internal', requestID: request.id };
  reply.status(statusOf.internal).send(body);
}
