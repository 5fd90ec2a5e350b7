import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#manager/context.ts';
import { KeyRefused } from '#manager/errors.ts';
import type { UsageMeter } from './meter.ts';

/** Counts every call below `app` that is made with a key, before it is answered. A key that does not exist has no count. */
export function measureUsage(app: FastifyInstance, meter: UsageMeter, clock: () => number): void {
  const actorOf = (request: FastifyRequest) => request.getDecorator<Actor | null>('actor');
  app.addHook('onError', (request, _reply, error, done) => {
    const refused = error instanceof KeyRefused && actorOf(request) === null ? error.keyID : undefined;
    if (refused !== undefined) meter.note(refused, clock(), true);
    done();
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    const actor = actorOf(request);
    if (actor?.type === 'api_key') meter.note(actor.id, clock(), reply.statusCode >= 400);
    done();
  });
}
