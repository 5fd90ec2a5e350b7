import { expect, test } from 'vitest';
import { takeEarlyAnswer } from './earlyAnswers.ts';

const call = { method: 'POST', path: '/apikeys/search', body: '{"maxItems":200}' };

test('An early answer is given to the first that makes that call, and to no other', async () => {
  const answer = new Response('it');
  globalThis.earlyAnswers = [{ ...call, answer: Promise.resolve(answer) }];
  expect(await takeEarlyAnswer({ ...call, method: 'GET' })).toBeUndefined();
  expect(await takeEarlyAnswer({ ...call, path: '/apikeys' })).toBeUndefined();
  expect(await takeEarlyAnswer({ ...call, body: '{"maxItems":5000}' })).toBeUndefined();
  expect(await takeEarlyAnswer(call)).toBe(answer);
  expect(await takeEarlyAnswer(call)).toBeUndefined();
});

test('Where nothing was asked early there is no answer', async () => {
  globalThis.earlyAnswers = undefined;
  expect(await takeEarlyAnswer(call)).toBeUndefined();
});
