import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { DatabaseUnavailable } from './db/unavailable.ts';
import { ManagerError } from './errors.ts';
import { sendFailure } from './failures.ts';

test.each([
  [true, 'The database is away. Try again in a moment.'],
  [false, 'The database is away.'],
])('a database that is away is no fault of the call (undone: %s)', async (undone, message) => {
  const app = Fastify();
  app.setErrorHandler(sendFailure);
  app.get('/', () => {
    throw new DatabaseUnavailable('The database is away.', { tries: 1, undone, cause: new Error('secret') });
  });
  const answer = await app.inject('/');
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('1');
  expect(answer.json()).toEqual({ code: 'unavailable', message });
});

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
