import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { usageEndpoints } from '#contract/usage.ts';
import { usageQueries } from './usageQueries.ts';

const metric = (ID: number, apiKeyID: number) => ({ ID, apiKeyID, timestamp: 1, date: 1, requests: 2, failures: 0 });

const read = (...ids: number[]) => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return queries.fetchQuery(usageQueries.ofKeys(ids, 0));
};

test('several keys are asked for at once, and what others between them did is left out', async () => {
  const manager = serve(on(usageEndpoints.search, { apiUsageMetrics: [metric(1, 3), metric(2, 5), metric(3, 9)] }));
  const rows = await read(9, 3);
  expect(rows?.map(({ apiKeyID }) => apiKeyID)).toEqual([3, 9]);
  expect(manager.bodiesTo(usageEndpoints.search)).toMatchObject([
    { searchCriteria: [{ numericValue: 3, numericTest: 'greater-than-or-equal' }, { numericValue: 9 }, {}, {}] },
  ]);
});

test('more rows than one answer holds are read on from the last of them', async () => {
  const page = (from: number, count: number) => Array.from({ length: count }, (_, index) => metric(from + index, 3));
  const manager = serve(
    on(usageEndpoints.search, ({ body }) => ({
      apiUsageMetrics: JSON.stringify(body).includes('"idValue":5000') ? page(5001, 7) : page(1, 5000),
    })),
  );
  expect(await read(3)).toHaveLength(5007);
  expect(manager.calls).toHaveLength(2);
});

test('a manager without end is not waited for', async () => {
  serve(
    on(usageEndpoints.search, ({ body }) => {
      const after = Number(/"idValue":(\d+)/.exec(JSON.stringify(body))?.[1]);
      return { apiUsageMetrics: Array.from({ length: 5000 }, (_, index) => metric(after + 1 + index, 3)) };
    }),
  );
  expect(await read(3)).toBeNull();
});

test('a refusal means that the manager does not tell; that it is away or busy is a failure', async () => {
  const manager = serve(on(usageEndpoints.search, refuse(400, 'invalid')));
  expect(await read(3)).toBeNull();
  manager.answer(on(usageEndpoints.search, refuse(429, 'too_many_requests')));
  await expect(read(3)).rejects.toMatchObject({ status: 429 });
  manager.answer(on(usageEndpoints.search, unreachable));
  await expect(read(3)).rejects.toMatchObject({ status: 0 });
});

test('for no keys nobody is asked', async () => {
  const manager = serve(on(usageEndpoints.search, { apiUsageMetrics: [] }));
  expect(await read()).toEqual([]);
  expect(manager.calls).toEqual([]);
});
