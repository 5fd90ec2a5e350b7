import { createRowsByName } from '#console/lib/rowsByName.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { searchableText } from './filterApiKeys.ts';

/** The keys in the order of their names, with the texts to filter them by. */
export const keysByName = createRowsByName<ApiKey>({ nameOf: ({ keyName }) => keyName, textOf: searchableText });
