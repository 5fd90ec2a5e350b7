import type { QueryFunctionContext } from '@tanstack/react-query';
import { ApiError, call } from '#console/lib/api.ts';
import { breathe } from '#console/lib/breathe.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { asPartial, isPartial, listKey, type Note, onKeyChange, putKey } from './cachedKeys.ts';
import { keysByName } from './keysByName.ts';
import { keyWindows } from './keyWindows.ts';

const byID = (one: ApiKey, other: ApiKey) => one.ID - other.ID;

/** Keys in the order of their IDs, beginning after one of them. A manager without a search gives all of them at once. */
async function readWindow(after: number | undefined, maxItems: number, signal: AbortSignal): Promise<ApiKey[]> {
  const searchCriteria = after === undefined ? [] : [{ idValue: after, idTest: 'greater-than' as const }];
  const body = { maxItems, sortByObjectID: true, searchCriteria };
  try {
    return (await call(apiKeyEndpoints.search, { body, signal })).apiKeys.sort(byID);
  } catch (error) {
    if (!(error instanceof ApiError && (error.status === 404 || error.status === 405))) throw error;
    if (after !== undefined) return [];
    return (await call(apiKeyEndpoints.list, { signal })).apiKeys.sort(byID);
  }
}

function same(one: ApiKey, other: ApiKey): boolean {
  const names = Object.keys(one) as (keyof ApiKey)[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Answers for keys in the order of their IDs the very objects that are known, where nothing has changed. */
function createReuse(known: readonly ApiKey[]) {
  let place = 0;
  return (key: ApiKey): ApiKey => {
    while ((known[place]?.ID ?? key.ID) < key.ID) place += 1;
    const old = known[place];
    return old?.ID === key.ID && same(old, key) ? old : key;
  };
}

/**
 * Reads all keys, window by window. On the first reading the keys are in the cache as they come, and one that was broken off
 * is continued where it ended; a later one leaves there what was read before until all is there. What is changed meanwhile outlasts
 * windows that were on their way.
 */
export async function readKeys({ client, signal }: Pick<QueryFunctionContext, 'client' | 'signal'>): Promise<ApiKey[]> {
  const known = client.getQueryData<ApiKey[]>(listKey) ?? asPartial([]);
  const showing = isPartial(known);
  const keys: ApiKey[] = showing ? [...known] : [];
  const reuse = createReuse(known);

  const changes: Parameters<Note>[] = [];
  const letGo = onKeyChange((id, key) => {
    changes.push([id, key]);
    putKey(keys, id, key);
  });
  const read = async (after: number | undefined, size: number) => {
    const since = changes.length;
    return { since, keys: await readWindow(after, size, signal) };
  };

  try {
    for await (const { window, more } of keyWindows(keys.at(-1)?.ID, read)) {
      for (const key of window.keys) keys.push(reuse(key));
      for (const [id, key] of changes.slice(window.since)) putKey(keys, id, key);
      // To understand an answer, to put it in order and to show it take a while each: the page answers in between.
      await breathe();
      if (!showing || !more) continue;
      const soFar = asPartial([...keys]);
      keysByName.prepare(soFar);
      client.setQueryData(listKey, soFar);
    }
  } finally {
    letGo();
  }
  const unchanged = keys.length === known.length && keys.every((key, place) => key === known[place]);
  if (unchanged && !showing) return known;
  keysByName.prepare(keys);
  return keys;
}
