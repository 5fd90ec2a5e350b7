import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { systemEventQueries } from '#console/lib/systemEvents.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { SystemEvent } from '#contract/systemEvents.ts';
import type { SystemEventsSearch } from './systemEventsSearch.ts';
import { toEventFilter } from './toEventFilter.ts';

const none: readonly SystemEvent[] = [];

/** So many rows before the end is in reach, the next ones are asked for. */
const ahead = 60;

/** The events that the address asks for, the latest first: as many as have come into reach, and then more. */
export function useEventList({ open: _, ...filter }: SystemEventsSearch) {
  const { zone } = useTimeFormat();
  const queries = useQueryClient();
  const [reached, setReached] = useState(0);
  const makeFilter = () => toEventFilter(filter, Temporal.Now.instant().epochMilliseconds, zone);
  const options = systemEventQueries.list({ ...filter, zone }, makeFilter);
  const query = useInfiniteQuery(options);
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;

  const pages = data?.pages;
  const events = useMemo(() => pages?.flatMap(({ systemEvents }) => systemEvents) ?? none, [pages]);
  // The number of pages: one that brought no event leaves everything else as it was.
  const wanted = hasNextPage && !isFetching && !isError && reached + ahead > events.length ? pages?.length : undefined;
  useEffect(() => {
    if (wanted !== undefined) void fetchNextPage({ cancelRefetch: false });
  }, [wanted, fetchNextPage]);

  /** Only the first page is read anew: the others have not changed, but lie behind what is new. */
  const refresh = useCallback(async () => {
    await queries.cancelQueries({ queryKey: options.queryKey });
    queries.setQueryData(
      options.queryKey,
      (known) => known && { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) },
    );
    await query.refetch();
  }, [queries, options.queryKey, query.refetch]);

  return {
    query,
    events,
    onReach: setReached,
    refresh,
    /** Older ones are on their way, or could not be read. */
    older: hasNextPage ? (isFetching ? 'coming' : isError ? 'failed' : 'there') : 'none',
    /** How far the search has looked, where it has found little. */
    lookedBackTo: pages?.at(-1)?.continueBefore,
    fetchNextPage,
  } as const;
}
