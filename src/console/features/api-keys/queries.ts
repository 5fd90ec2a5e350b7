import { queryOptions } from '@tanstack/react-query';
import { callTagged } from '#console/lib/api.ts';
import { firstPaint } from '#console/lib/firstPaint.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { asPartial, isPartial, listKey, readWindow } from './keyList.ts';
import { firstSize } from './windowSearch.ts';

/** What follows the first keys, and is not asked for until those are seen. */
async function loadRest() {
  await firstPaint();
  return import('./readKeys.ts');
}

/** What the manager knows of API keys. Secret keys never come here: they are in no answer that is cached. */
export const apiKeyQueries = {
  all: ['api-keys'] as const,
  /** In the order of their IDs. While the first reading is under way, what has come so far. */
  list: () =>
    queryOptions({
      queryKey: listKey,
      queryFn: async ({ client, signal }) => {
        let longest = 0;
        if (client.getQueryData(listKey) === undefined) {
          const first = await readWindow(undefined, firstSize, signal);
          if (first.length === 0) return first;
          client.setQueryData(listKey, asPartial(first));
          longest = first.length;
        }
        return (await loadRest()).readKeys({ client, signal, longest });
      },
      staleTime: ({ state }) => (isPartial(state.data) ? 0 : 5_000),
      // What has not changed is told by the reading itself.
      structuralSharing: false,
    }),
  /** One key as it is now, with the tag that a change to it is based on. Always read anew. */
  detail: (id: number) =>
    queryOptions({
      queryKey: ['api-keys', 'detail', id],
      queryFn: ({ signal }) => callTagged(apiKeyEndpoints.describe, { params: { id }, signal }),
      gcTime: 0,
      staleTime: 0,
    }),
};
