import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { zoned } from '#console/lib/timeZoneText.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { CallsToday } from './consequences.ts';
import { usageQueries } from './usageQueries.ts';

/** How often each of these keys was used today, by the person's calendar, as soon as and where the manager tells. */
export function useCallsToday(keys: readonly ApiKey[]): CallsToday {
  const { zone } = useTimeFormat();
  const midnight = zoned(useNow(), zone).startOfDay().epochMilliseconds;
  const ids = useMemo(() => keys.map(({ ID }) => ID), [keys]);
  const { data } = useQuery({ ...usageQueries.ofKeys(ids, midnight), retry: false });
  return useMemo(() => {
    if (!data) return undefined;
    const calls = new Map<number, number>();
    for (const { apiKeyID, requests } of data) calls.set(apiKeyID, (calls.get(apiKeyID) ?? 0) + requests);
    return calls;
  }, [data]);
}
