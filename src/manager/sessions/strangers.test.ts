import { expect, test } from 'vitest';
import { createStrangers } from './strangers.ts';

const limits = { attempts: 3, lockOut: 1000 };

test('a name that nobody has is locked out and let go like an account', () => {
  const strangers = createStrangers(10);
  const admit = (now: number) => strangers.admit('nobody', { now, ...limits });
  expect([admit(0), admit(1), admit(2), admit(3), admit(1001)]).toEqual([true, true, true, false, false]);
  expect([admit(1002), admit(1002), admit(1002), admit(1002)]).toEqual([true, true, true, false]);
  expect(strangers.admit('somebody', { now: 3, ...limits })).toBe(true);
});

test('of too many names the one tried longest ago is forgotten', () => {
  const strangers = createStrangers(2);
  const admit = (name: string) => strangers.admit(name, { now: 0, attempts: 1, lockOut: 1000 });
  expect([admit('a'), admit('b'), admit('a'), admit('c')]).toEqual([true, true, false, true]);
  expect([admit('a'), admit('b')]).toEqual([false, true]);
});
