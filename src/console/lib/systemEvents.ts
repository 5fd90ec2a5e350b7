import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type SystemEvent, type SystemEventFilter, systemEventEndpoints } from '#contract/systemEvents.ts';
import { call } from './api.ts';

const key = ['system-events'] as const;

/** How many events are read at a time. */
const page = 200;

export type EventFilter = Omit<SystemEventFilter, 'maxItems' | 'beforeID'>;

/** What the manager knows of system events: pages, the latest first. They never change, so what was read stays read. */
export const systemEventQueries = {
  all: key,
  /** `filter`: made anew for each page, because times may count from the present. */
  list: (name: object, filter: () => EventFilter) =>
    infiniteQueryOptions({
      queryKey: [...key, 'list', name],
      queryFn: async ({ pageParam, signal }) => {
        const body = { ...filter(), maxItems: page, beforeID: pageParam };
        return call(systemEventEndpoints.search, { body, signal });
      },
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ continueBefore }) => continueBefore,
      // To read all pages anew would be a call for each of them: the first is, when somebody asks for it.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // To compare a hundred thousand events with themselves takes longer than to show them.
      structuralSharing: false,
      gcTime: 60_000,
    }),
  detail: (ID: number) =>
    queryOptions({
      queryKey: [...key, 'detail', ID],
      queryFn: async ({ signal }): Promise<SystemEvent | null> => {
        const { systemEvents } = await call(systemEventEndpoints.search, { body: { ID }, signal });
        return systemEvents[0] ?? null;
      },
    }),
};
