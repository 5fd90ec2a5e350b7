import type * as z from 'zod/mini';
import { call } from '#console/lib/api.ts';
import { hasWords, toWords } from '#console/lib/foldText.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { searchFilter } from '#contract/search.ts';

type Criteria = z.input<typeof searchFilter>['searchCriteria'];

/** How many keys are offered. */
const offered = 8;

/** More than are offered: of what `%` and `_` let through too much is left out here. */
const asked = 50;

const most = 10;

const isID = (text: string) => /^\d{1,15}$/.test(text);

/**
 * The pattern for names with the word in them. The API has no way to write `%` as itself, so it stands as one character,
 * whatever it is; as `_` does anyway.
 */
export function namePattern(word: string): string {
  return `%${word.replaceAll('%', '_')}%`;
}

/** Whether a key is what is looked for: each word is in its name, or its ID is the text. */
export function isFor(text: string): (key: Pick<ApiKey, 'ID' | 'keyName'>) => boolean {
  const words = toWords(text);
  return ({ ID, keyName }) => String(ID) === text || hasWords(keyName, words);
}

/** The keys on the manager that are called so or have this ID, the one with the ID first. */
export async function findKeys(text: string, signal: AbortSignal): Promise<readonly ApiKey[]> {
  const search = async (searchCriteria: Criteria) =>
    (await call(apiKeyEndpoints.search, { body: { maxItems: asked, searchCriteria }, signal })).apiKeys;
  const words = text.split(/\s+/).slice(0, most);
  const [byID, byName] = await Promise.all([
    isID(text) ? search([{ idValue: Number(text), idTest: 'equal' }]) : [],
    search(words.map((word) => ({ fieldName: 'keyName', stringValue: namePattern(word) }))),
  ]);
  const named = byName.filter(isFor(text)).filter(({ ID }) => byID.every((key) => key.ID !== ID));
  return [...byID, ...named].slice(0, offered);
}
