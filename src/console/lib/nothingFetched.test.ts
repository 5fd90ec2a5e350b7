import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { nothingFetched } from './nothingFetched.ts';

function start() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const fetch = (name: string) => {
    const answer = Promise.withResolvers<string>();
    void queries.prefetchQuery({ queryKey: [name], queryFn: () => answer.promise });
    return answer;
  };
  const waiting = { over: false, done: Promise.resolve() };
  const wait = () => {
    waiting.done = nothingFetched(queries).then(() => {
      waiting.over = true;
    });
    return waiting;
  };
  return { queries, fetch, wait };
}

test('where nothing is fetched, there is nothing to wait for', async () => {
  await start().wait().done;
});

test('it waits for the last of all answers, for one too that was asked for meanwhile', async () => {
  const { queries, fetch, wait } = start();
  const [keys, roles] = [fetch('keys'), fetch('roles')];
  const waiting = wait();
  keys.resolve('keys');
  await expect.poll(() => queries.getQueryData(['keys'])).toBe('keys');
  const users = fetch('users');
  roles.resolve('roles');
  await expect.poll(() => queries.getQueryData(['roles'])).toBe('roles');
  expect(waiting.over).toBe(false);
  users.resolve('users');
  await waiting.done;
});

test('an answer that failed is none to wait for', async () => {
  const { queries, fetch, wait } = start();
  const keys = fetch('keys');
  const waiting = wait();
  keys.reject(new Error('unreachable'));
  await waiting.done;
  expect(queries.getQueryState(['keys'])?.status).toBe('error');
});
