import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { keyWindow, onKeySearch } from '#console/testing/keySearch.ts';
import { anApiKey } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { keepCreatedApiKey, modifyApiKey, removeApiKey } from './changeApiKeys.ts';
import { isPartial } from './keyList.ts';
import { apiKeyQueries } from './queries.ts';
import { firstSize } from './windowSearch.ts';

const { queryKey } = apiKeyQueries.list();

const someKeys = (count: number): ApiKey[] =>
  Array.from({ length: count }, (_, place) => anApiKey({ ID: place + 1, keyName: `key-${place + 1}` }));

const ids = (keys: readonly ApiKey[] | undefined) => keys?.map(({ ID }) => ID);

function newClient() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const cached = () => queries.getQueryData(queryKey);
  const read = () => queries.fetchQuery({ ...apiKeyQueries.list(), staleTime: 0 });
  return { queries, cached, read };
}

/** A manager whose windows come when the test lets them. */
function heldBack(keys: ApiKey[]) {
  const waiting: (() => void)[] = [];
  const manager = serve(
    on(apiKeyEndpoints.search, async ({ body }) => {
      // Looked up when it is asked, as a manager does: what is changed later is not in it.
      const apiKeys = keyWindow(keys, body);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { apiKeys };
    }),
    on(apiKeyEndpoints.modify, ({ params, body }) => {
      const place = keys.findIndex(({ ID }) => ID === params.id);
      const changed = { ...anApiKey(keys[place]), ...(body as object) };
      keys[place] = changed;
      return changed;
    }),
    on(apiKeyEndpoints.remove, ({ params }) => {
      const place = keys.findIndex(({ ID }) => ID === params.id);
      keys.splice(place, 1);
    }),
  );
  return {
    manager,
    /** Lets the window come that has been waiting longest, once it has been asked for. */
    next: async () => {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
      waiting.shift()?.();
    },
  };
}

test('the first keys are there before the others, and all of them in the order of their IDs', async () => {
  const { cached, read } = newClient();
  const held = heldBack(someKeys(150).toReversed());
  const all = read();
  await held.next();
  await vi.waitFor(() => expect(cached()).toHaveLength(firstSize));
  expect(isPartial(cached())).toBe(true);
  await held.next();
  expect(ids(await all)).toEqual(ids(someKeys(150)));
  expect(isPartial(cached())).toBe(false);
});

test('a manager that gives 100 at most gives all in the end', async () => {
  const { read } = newClient();
  serve(onKeySearch(someKeys(730), { cap: 100 }));
  expect(await read()).toEqual(someKeys(730));
});

test('a manager without a search gives all at once', async () => {
  const { read } = newClient();
  serve(
    on(apiKeyEndpoints.search, refuse(404, 'not_found')),
    on(apiKeyEndpoints.list, { apiKeys: someKeys(3).toReversed() }),
  );
  expect(await read()).toEqual(someKeys(3));
});

test('where a window fails, what came stays, and the next reading goes on after it', async () => {
  const { cached, read } = newClient();
  const keys = someKeys(300);
  const manager = serve(onKeySearch(keys));
  manager.answer(
    on(apiKeyEndpoints.search, ({ body }) => {
      const apiKeys = keyWindow(keys, body);
      return apiKeys[0]?.ID === 1 ? { apiKeys } : unreachable;
    }),
  );
  await expect(read()).rejects.toThrow('The manager does not answer.');
  expect(cached()).toHaveLength(firstSize);
  expect(isPartial(cached())).toBe(true);
  manager.answer(onKeySearch(keys));
  const before = manager.bodiesTo(apiKeyEndpoints.search).length;
  expect(await read()).toHaveLength(300);
  expect(manager.bodiesTo(apiKeyEndpoints.search)[before]).toMatchObject({ searchCriteria: [{ idValue: 100 }] });
});

test('what was not worth being shown yet stays, too, where a later window fails', async () => {
  const { queries, cached, read } = newClient();
  const keys = someKeys(500);
  const seen = new Set<number>();
  queries.getQueryCache().subscribe(() => seen.add(cached()?.length ?? 0));
  serve(
    on(apiKeyEndpoints.search, ({ body }) => {
      const apiKeys = keyWindow(keys, body).slice(0, 100);
      return apiKeys[0]?.ID === 301 ? unreachable : { apiKeys };
    }),
  );
  await expect(read()).rejects.toThrow('The manager does not answer.');
  expect([...seen]).toEqual([0, 100, 200, 300]);
  expect(isPartial(cached())).toBe(true);
});

test('who leaves the page cancels the reading, and keeps what came', async () => {
  const { queries, cached, read } = newClient();
  const held = heldBack(someKeys(300));
  const all = read().catch(() => undefined);
  await held.next();
  await vi.waitFor(() => expect(cached()).toHaveLength(firstSize));
  await queries.cancelQueries({ queryKey });
  await all;
  expect(isPartial(cached())).toBe(true);
  expect(held.manager.bodiesTo(apiKeyEndpoints.search)).toHaveLength(2);
});

test('reading again leaves the old list in place until all is there, and the very same keys where nothing has changed', async () => {
  const { cached, read } = newClient();
  const keys = someKeys(300);
  const manager = serve(onKeySearch(keys));
  const before = await read();
  const held = heldBack(keys.with(250, anApiKey({ ID: 251, keyName: 'renamed' })));
  const again = read();
  await held.next();
  expect(cached()).toBe(before);
  await held.next();
  const after = await again;
  expect(after.map((key, place) => (key === before[place] ? undefined : key.keyName)).filter(Boolean)).toEqual([
    'renamed',
  ]);
  expect(manager.calls.length).toBeGreaterThan(0);
});

test('reading again what is the same gives the very same list', async () => {
  const { read } = newClient();
  serve(onKeySearch(someKeys(300)));
  expect(await read()).toBe(await read());
});

test('a change made while the list is read is not undone by a window that was on its way', async () => {
  const { queries, cached, read } = newClient();
  const held = heldBack(someKeys(150));
  const all = read();
  await held.next();
  await vi.waitFor(() => expect(cached()).toHaveLength(firstSize));
  // Both are in windows asked for already: one that is there, one that is not.
  await modifyApiKey(queries, 7, { keyName: 'seven' });
  await modifyApiKey(queries, 140, { keyName: 'a hundred and forty' });
  await removeApiKey(queries, { ID: 141 });
  await held.next();
  const after = await all;
  expect(after).toHaveLength(149);
  expect(after[6]?.keyName).toBe('seven');
  expect(after[139]?.keyName).toBe('a hundred and forty');
  expect(ids(after)).not.toContain(141);
});

test('a change made while the list is read again shows at once and stays', async () => {
  const { queries, cached, read } = newClient();
  serve(onKeySearch(someKeys(300)));
  await read();
  const held = heldBack(someKeys(300));
  const again = read();
  await held.next();
  await modifyApiKey(queries, 7, { active: false });
  expect(cached()?.[6]?.active).toBe(false);
  await held.next();
  expect((await again)[6]?.active).toBe(false);
});

test('many changes are put into the list together, each of them within moments', async () => {
  const { queries, cached, read } = newClient();
  const held = heldBack(someKeys(50));
  const all = read();
  await held.next();
  await held.next();
  await all;
  const lists = new Set<unknown>();
  queries.getQueryCache().subscribe(() => lists.add(cached()));
  await Promise.all(someKeys(50).map(({ ID }) => modifyApiKey(queries, ID, { active: false })));
  await vi.waitFor(() => expect(cached()?.every(({ active }) => !active)).toBe(true));
  expect(lists.size).toBeLessThan(5);
});

test('a created key is in the list at its place, without its secret key', async () => {
  const { queries, cached, read } = newClient();
  serve(onKeySearch(someKeys(3)));
  await read();
  keepCreatedApiKey(queries, { ...anApiKey({ ID: 4, keyName: 'new' }), secretKey: '4:secret' });
  expect(ids(cached())).toEqual([1, 2, 3, 4]);
  expect(JSON.stringify(cached())).not.toContain('secret');
});
