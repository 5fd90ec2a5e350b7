import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { firstAnswers } from './firstAnswers.ts';

const fetchedBy = (queryFn: () => Promise<string>) => ({ queryKey: ['it'], queryFn, retry: false });

test('Where nothing has been begun nothing is waited for', async () => {
  await firstAnswers(new QueryClient());
});

test('What has been begun is waited for', async () => {
  const queries = new QueryClient();
  const { promise, resolve } = Promise.withResolvers<string>();
  void queries.prefetchQuery(fetchedBy(() => promise));
  let over = false;
  const waiting = firstAnswers(queries).then(() => {
    over = true;
  });
  await Promise.resolve();
  expect(over).toBe(false);
  resolve('done');
  await waiting;
});

test('What is there while more of it comes is enough', async () => {
  const queries = new QueryClient();
  void queries.prefetchQuery(fetchedBy(() => new Promise(() => {})));
  const waiting = firstAnswers(queries);
  queries.setQueryData(['it'], 'the first of it');
  await waiting;
});

test('What has failed is waited for no longer', async () => {
  const queries = new QueryClient();
  void queries.prefetchQuery(fetchedBy(() => Promise.reject(new Error('no'))));
  await firstAnswers(queries);
});
