import { createRowsByName } from '#console/lib/rowsByName.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { searchableText } from './filterApiKeys.ts';

/** The keys in the order of their names, with the texts to filter them by. */
export const keysByName = createRowsByName<ApiKey>({ nameOf: ({ keyName }) => keyName, textOf: searchableText });

/** Joins the texts of keys that are in order, so that the first word that is typed need not wait for it. */
export function readyToFilter(keys: readonly ApiKey[]): void {
  void keysByName.known(keys)?.texts;
}
