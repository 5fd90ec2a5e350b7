import { foldedNames, freeCopyName } from '#console/lib/copyNames.ts';
import type { ApiKey } from '#contract/apiKeys.ts';

/** A name for a copy of each key, by the ID of the key, that neither a key there is nor another copy has, whatever the case. */
export function namesForCopies(
  keys: readonly Pick<ApiKey, 'ID' | 'keyName'>[],
  taken: readonly string[],
): ReadonlyMap<number, string> {
  const known = foldedNames(taken);
  const names = new Map<number, string>();
  for (const { ID, keyName } of keys) {
    const free = freeCopyName(keyName, known);
    known.add(free.toLowerCase());
    names.set(ID, free);
  }
  return names;
}
