import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oncePerTurn } from './oncePerTurn.ts';

test('it is asked once in a turn of the event loop, and again in the next', async () => {
  let asked = 0;
  const counted = oncePerTurn(() => {
    asked += 1;
    return asked;
  });
  expect([counted.get(), counted.get()]).toEqual([1, 1]);
  await Promise.resolve();
  expect(counted.get()).toBe(1);
  await nextTurn();
  expect(counted.get()).toBe(2);
});

test('it is asked again at once when it is known to have changed', () => {
  let answer = 'before';
  const current = oncePerTurn(() => answer);
  expect(current.get()).toBe('before');
  answer = 'after';
  current.forget();
  expect(current.get()).toBe('after');
});
