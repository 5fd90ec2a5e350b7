import { expect, test } from 'vitest';
import { keepEarlyAnswer, takeEarlyAnswer } from './earlyAnswers.ts';

const call = { method: 'GET', path: '/sessions/current' };

test('An early answer is given to the first that makes that call, and to no other', async () => {
  const answer = Promise.resolve(new Response('it'));
  keepEarlyAnswer({ ...call, answer });
  expect(takeEarlyAnswer({ ...call, method: 'DELETE' })).toBeUndefined();
  expect(takeEarlyAnswer({ ...call, path: '/sessions' })).toBeUndefined();
  expect(takeEarlyAnswer(call)).toBe(answer);
  expect(takeEarlyAnswer(call)).toBeUndefined();
});
