import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { zoned } from '#console/lib/timeZoneText.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { CallsToday } from './consequences.ts';
import { usageQueries } from './usageQueries.ts';

/** How often each of these keys was used today, by the person's calendar, where the manager tells, and whether it is still being asked. */
export function useCallsToday(keys: readonly ApiKey[]): { calls: CallsToday; isAsking: boolean } {
  const { zone } = useTimeFormat();
  const midnight = zoned(useNow(), zone).startOfDay().epochMilliseconds;
  const ids = useMemo(() => keys.map(({ ID }) => ID), [keys]);
  const { data, isPending } = useQuery({ ...usageQueries.ofKeys(ids, midnight), retry: false });
  const calls = useMemo(() => {
    if (!data) return undefined;
    const sums = new Map<number, number>();
    for (const { apiKeyID, requests } of data) sums.set(apiKeyID, (sums.get(apiKeyID) ?? 0) + requests);
    return sums;
  }, [data]);
  return { calls, isAsking: isPending };
}
