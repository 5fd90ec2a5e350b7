import type { ApiKey } from '#contract/apiKeys.ts';
import { copyNames } from './apiKeyCopy.ts';

type ToName = (name: string, count: number) => string;

/** A name for a copy of each key, by the ID of the key, that neither a key there is nor another copy has, whatever the case. */
export function namesForCopies(
  keys: readonly Pick<ApiKey, 'ID' | 'keyName'>[],
  taken: readonly string[],
  toName: ToName,
): ReadonlyMap<number, string> {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const names = new Map<number, string>();
  for (const { ID, keyName } of keys) {
    const candidates = copyNames(keyName, toName);
    const free = candidates.find((name) => !known.has(name.toLowerCase())) ?? candidates.at(-1) ?? keyName;
    known.add(free.toLowerCase());
    names.set(ID, free);
  }
  return names;
}
