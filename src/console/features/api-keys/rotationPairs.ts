import type { ApiKey } from '#contract/apiKeys.ts';
import { placeOf } from './keyChanges.ts';
import { replacedID } from './rotationMark.ts';

/** Which keys of a list replace which. */
export interface RotationPairs {
  /** By the ID of a new key, the old one; undefined: that one is gone. */
  oldOf: ReadonlyMap<number, ApiKey | undefined>;
  /** By the ID of an old key, the new one; of several the youngest. */
  newOf: ReadonlyMap<number, ApiKey>;
}

/** Finds the pairs among keys that are in the order of their IDs, up to wherever the list ends so far. */
export function findPairs(keys: readonly ApiKey[]): RotationPairs {
  const oldOf = new Map<number, ApiKey | undefined>();
  const newOf = new Map<number, ApiKey>();
  for (const key of keys) {
    const id = replacedID(key);
    if (id === undefined) continue;
    const candidate = keys[placeOf(keys, id)];
    const old = candidate?.ID === id ? candidate : undefined;
    oldOf.set(key.ID, old);
    if (old) newOf.set(id, key);
  }
  return { oldOf, newOf };
}

function same<Value>(one: ReadonlyMap<number, Value>, other: ReadonlyMap<number, Value>): boolean {
  return one.size === other.size && [...one].every(([id, value]) => other.has(id) && other.get(id) === value);
}

let last: RotationPairs = { oldOf: new Map(), newOf: new Map() };

/** `findPairs`, with the very object of the last time where nothing has changed: as a rule there are no pairs, or the same. */
export function rotationPairs(keys: readonly ApiKey[]): RotationPairs {
  const found = findPairs(keys);
  if (!same(last.oldOf, found.oldOf) || !same(last.newOf, found.newOf)) last = found;
  return last;
}
