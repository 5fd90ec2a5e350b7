import type { QueryClient } from '@tanstack/react-query';
import { mergeRowsByName } from '#console/lib/mergeRowsByName.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { asPartial, isPartial, listKey } from './keyList.ts';
import { keysByName } from './keysByName.ts';

/** The most recent state of one key; `undefined`: it is gone. */
export type Note = (id: number, key: ApiKey | undefined) => void;

/** Readings of the list that are under way: what they have read already may be out of date by the time they end. */
const readings = new Set<Note>();

/** Is told of every change until it lets go. */
export function onKeyChange(note: Note): () => void {
  readings.add(note);
  return () => readings.delete(note);
}

/** Where a key with that ID is in a list in the order of IDs, or would be. */
export function placeOf(keys: readonly ApiKey[], id: number): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((keys[middle]?.ID ?? id) < id) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Puts a key in the place of the one with its ID, or takes that one out. What is not there stays away, but for what is `added`. */
export function putKey(keys: ApiKey[], id: number, key: ApiKey | undefined, added = false): void {
  const place = placeOf(keys, id);
  const found = keys[place]?.ID === id;
  if (key && (found || added)) keys.splice(place, found ? 1 : 0, key);
  else if (found) keys.splice(place, 1);
}

/**
 * A list is filtered and counted anew for each change of it: many changes at once wait for each other, so long (ms) that with
 * 100 000 keys, too, most of the time is left for the person.
 */
function pauseOf(queries: QueryClient): number {
  const { length = 0 } = queries.getQueryData<ApiKey[]>(listKey) ?? [];
  return Math.max(200, length / 100);
}

const waiting = new WeakMap<QueryClient, Map<number, ApiKey | undefined>>();

function flush(queries: QueryClient, changes: Map<number, ApiKey | undefined>): void {
  queries.setQueryData<ApiKey[]>(listKey, (before) => {
    if (!before) return undefined;
    const keys = [...before];
    for (const [id, key] of changes) putKey(keys, id, key);
    mergeRowsByName(keysByName, before, keys);
    return isPartial(before) ? asPartial(keys) : keys;
  });
  changes.clear();
}

/** Puts into the list what the manager has answered to a change: the first one at once, those that follow a little later together. */
export function noteKeyChange(queries: QueryClient, id: number, key: ApiKey | undefined): void {
  for (const note of readings) note(id, key);
  const changes = waiting.get(queries);
  if (changes) {
    changes.set(id, key);
    return;
  }
  const following = new Map([[id, key]]);
  flush(queries, following);
  waiting.set(queries, following);
  const settle = () => {
    if (following.size === 0) waiting.delete(queries);
    else {
      flush(queries, following);
      setTimeout(settle, pauseOf(queries));
    }
  };
  setTimeout(settle, pauseOf(queries));
}

/** Adds a new key to a list that is complete; into a partial one it comes with the keys after its last one. */
export function addKey(queries: QueryClient, key: ApiKey): void {
  queries.setQueryData<ApiKey[]>(listKey, (before) => {
    if (!before || isPartial(before)) return before;
    const keys = [...before];
    putKey(keys, key.ID, key, true);
    mergeRowsByName(keysByName, before, keys);
    return keys;
  });
}
