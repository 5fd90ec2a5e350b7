import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { ManagerError } from './errors.ts';
import { sendFailure } from './failures.ts';

test('who is turned away for a moment is told when to come back', async () => {
  const app = Fastify();
  app.setErrorHandler(sendFailure);
  app.get('/', () => {
    throw new ManagerError('too_many_requests', 'Too many people are signing in at once.');
  });
  const answer = await app.inject('/');
  expect(answer.statusCode).toBe(429);
  expect(answer.headers['retry-after']).toBe('1');
});
