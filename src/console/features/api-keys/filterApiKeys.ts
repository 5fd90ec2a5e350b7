import type { ApiKey } from '#contract/apiKeys.ts';
import type { ApiKeyState } from './apiKeyState.ts';

const folded = new WeakMap<ApiKey, string>();

/** Text as the filter compares it: whatever its case, full-width or half-width. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What the free text is looked for in: once per key, however often it is typed at. */
function searchableText(key: ApiKey): string {
  const known = folded.get(key);
  if (known !== undefined) return known;
  const text = fold(`${key.keyName}\n${key.description}\n${key.ID}`);
  folded.set(key, text);
  return text;
}

/** The texts of the keys, in their order, to filter them by. Make it once per list, not per keystroke. */
export function searchableTexts(keys: readonly ApiKey[]): readonly string[] {
  return keys.map(searchableText);
}

/**
 * The text with each secret key in it cut down to the ID before its colon. The filter is in the address, where no secret may
 * be; and the ID is what finds the key that a secret belongs to.
 */
export function withoutSecrets(text: string): string {
  return text.replace(/(\d+):[A-Za-z0-9+/%_-]{20,}=*/g, '$1');
}

export interface ApiKeyFilter {
  /** Every word of it has to be in the name, the description or the ID. */
  text: string;
  /** Empty: every state. */
  states: readonly ApiKeyState[];
  neverUsed: boolean;
}

/** Whether anything is filtered out at all. */
export function isFiltering({ text, states, neverUsed }: ApiKeyFilter): boolean {
  return text.trim() !== '' || states.length > 0 || neverUsed;
}

/** The keys that pass, in their order; `texts` are theirs from `searchableTexts`. The same array where nothing is filtered. */
export function filterApiKeys(
  keys: readonly ApiKey[],
  texts: readonly string[],
  filter: ApiKeyFilter,
  stateOf: (key: ApiKey) => ApiKeyState,
): readonly ApiKey[] {
  if (!isFiltering(filter)) return keys;
  const terms = fold(filter.text).split(/\s+/).filter(Boolean);
  const states = new Set(filter.states);
  return keys.filter((key, index) => {
    if (filter.neverUsed && key.lastSignIn !== undefined) return false;
    if (states.size > 0 && !states.has(stateOf(key))) return false;
    const text = texts[index] ?? '';
    return terms.every((term) => text.includes(term));
  });
}
