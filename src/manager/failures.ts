import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody } from '#contract/errors.ts';
import { ManagerError, statusOf } from './errors.ts';

/** Seconds. What calls wait for here, the checks of passwords, takes no longer. */
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

/** Answers every failure with the contract's error body. A fault of ours says no more than where to find it in the log. */
export function sendFailure(error: FastifyError | ManagerError, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = error instanceof ManagerError ? error : toRefusal(error);
  if (refusal) {
    const { message, code, errors } = refusal;
    const body: ErrorBody = { message, code, ...(errors ? { errors } : {}) };
    if (code === 'too_many_requests') reply.header('retry-after', String(refusal.retryAfter ?? retryAfter));
    reply.status(statusOf[code]).send(body);
    return;
  }
  request.log.error({ request: request.id, err: error }, 'A call failed');
  const message =
    'Something went wrong in the manager. Try again, and tell an administrator the request ID if it stays.';
  const body: ErrorBody = { message, code: 'internal', requestID: request.id };
  reply.status(statusOf.internal).send(body);
}
