import { foldedTexts, textFilter } from '#console/lib/rowSearch.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { ApiKeyState } from './apiKeyState.ts';

/** The texts of the keys, in their order, to filter them by. */
export const searchableTexts = foldedTexts((key: ApiKey) => `${key.keyName}\n${key.description}\n${key.ID}`);

export interface ApiKeyFilter {
  /** Every word of it has to be in the name, the description or the ID. */
  text: string;
  /** Empty: every state. */
  states: readonly ApiKeyState[];
  /** Absent: every role. */
  role: number | undefined;
  neverUsed: boolean;
}

/** Whether anything is filtered out at all. */
export function isFiltering({ text, states, role, neverUsed }: ApiKeyFilter): boolean {
  return text.trim() !== '' || states.length > 0 || role !== undefined || neverUsed;
}

/** The keys that pass, in their order; `texts` are theirs from `searchableTexts`. The same array where nothing is filtered. */
export function filterApiKeys(
  keys: readonly ApiKey[],
  texts: readonly string[],
  filter: ApiKeyFilter,
  stateOf: (key: ApiKey) => ApiKeyState,
): readonly ApiKey[] {
  if (!isFiltering(filter)) return keys;
  const passes = textFilter(filter.text);
  const states = new Set(filter.states);
  return keys.filter((key, index) => {
    if (filter.neverUsed && key.lastSignIn !== undefined) return false;
    if (filter.role !== undefined && key.roleID !== filter.role) return false;
    if (states.size > 0 && !states.has(stateOf(key))) return false;
    return passes(texts[index] ?? '');
  });
}
