import type { QueryClient } from '@tanstack/react-query';
import { breathe } from '#console/lib/breathe.ts';
import { mergeRowsByName } from '#console/lib/mergeRowsByName.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type Note, onKeyChange, putKey } from './keyChanges.ts';
import { asPartial, isPartial, listKey, readWindow } from './keyList.ts';
import { keysByName } from './keysByName.ts';
import { keyWindows } from './keyWindows.ts';

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

/** By how much a partial list has to grow to be shown anew: each time all of it is counted and filtered, so that every window would take longer than the one before. */
const worthShowing = 2;

interface Options {
  client: QueryClient;
  signal: AbortSignal;
  /** How many keys of the list came just now, all at once. */
  longest: number;
}

/**
 * Reads all keys, window by window. A list that is partial is continued where it ends, and grows in the cache as keys come;
 * one that is complete stays there as it is until all has been read again. What is changed meanwhile outlasts windows that
 * were on their way.
 */
export async function readKeys({ client, signal, longest }: Options): Promise<ApiKey[]> {
  const known = client.getQueryData<ApiKey[]>(listKey) ?? [];
  const showing = isPartial(known);
  const keys: ApiKey[] = showing ? [...known] : [];
  const reuse = createReuse(known);
  let ordered: readonly ApiKey[] = known;
  const putInOrder = (next: ApiKey[]): ApiKey[] => {
    mergeRowsByName(keysByName, ordered, next);
    ordered = next;
    return next;
  };

  let shown = known.length;
  const show = () => {
    client.setQueryData(listKey, asPartial(putInOrder([...keys])));
    shown = keys.length;
  };

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
    for await (const { window, more } of keyWindows({ after: keys.at(-1)?.ID, longest }, read)) {
      for (const key of window.keys) keys.push(reuse(key));
      for (const [id, key] of changes.slice(window.since)) putKey(keys, id, key);
      // To understand an answer, to put it in order and to show it take a while each: the page answers in between.
      await breathe();
      if (!showing || !more) continue;
      // Window by window: to put many in order at once would keep the page from answering.
      if (keys.length >= shown * worthShowing) show();
      else putInOrder([...keys]);
    }
  } catch (error) {
    if (showing && keys.length > shown) show();
    throw error;
  } finally {
    letGo();
  }
  const unchanged = keys.length === known.length && keys.every((key, place) => key === known[place]);
  if (unchanged && !showing) return known;
  return putInOrder(keys);
}
