import { queryOptions } from '@tanstack/react-query';
import { call } from '#console/lib/api.ts';
import { type ApiKey, apiKeyEndpoints } from '#contract/apiKeys.ts';

/** The manager is asked each time: names come and go, and the list may not be complete. It compares them, whatever their case. */
async function findNamed(name: string, signal: AbortSignal): Promise<ApiKey | null> {
  const criterion = { fieldName: 'keyName', stringValue: name, stringTest: 'equal', stringWildcards: false };
  const body = { maxItems: 1, searchCriteria: [criterion] };
  return (await call(apiKeyEndpoints.search, { body, signal })).apiKeys[0] ?? null;
}

const usual = { retry: false, gcTime: 0 } as const;

export const nameQueries = {
  /** The key that has this name; null: none has. */
  holder: (name: string) =>
    queryOptions({
      ...usual,
      queryKey: ['api-key-names', 'holder', name],
      queryFn: ({ signal }) => findNamed(name, signal),
    }),
  /** The first of these names that no key has; the last, where all are taken. */
  firstFree: (names: readonly string[]) =>
    queryOptions({
      ...usual,
      queryKey: ['api-key-names', 'first-free', names],
      queryFn: async ({ signal }) => {
        for (const name of names) if ((await findNamed(name, signal)) === null) return name;
        return names.at(-1) ?? '';
      },
    }),
};
