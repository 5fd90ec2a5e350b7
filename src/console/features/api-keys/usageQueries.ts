import { queryOptions } from '@tanstack/react-query';
import { ApiError, call } from '#console/lib/api.ts';
import { searchLimit } from '#contract/search.ts';
import { type ApiUsageMetric, usageEndpoints } from '#contract/usage.ts';

/** The calls made with a key within an hour; `timestamp` is its first millisecond. */
export type UsageRow = Pick<ApiUsageMetric, 'apiKeyID' | 'timestamp' | 'requests' | 'failures'>;

/** Beyond this many answers of rows, nobody should wait for a figure. */
const mostPages = 10;

/**
 * What keys were used for, hour by hour. `null`: the manager does not tell, because it counts otherwise or not at all; that is
 * an answer, and no failure.
 */
export const usageQueries = {
  all: ['api-usage'] as const,
  /** `from`: a moment that stays the same for a while, such as the start of a day. */
  ofKeys: (ids: readonly number[], from: number) =>
    queryOptions({
      queryKey: ['api-usage', ids, from],
      queryFn: ({ signal }) => readUsage(ids, from, signal),
      staleTime: 30_000,
      gcTime: 60_000,
    }),
};

/** One search for all of them by the span of their IDs, in which the others are left out. */
async function readUsage(ids: readonly number[], from: number, signal: AbortSignal): Promise<UsageRow[] | null> {
  const wanted = new Set(ids);
  const rows: UsageRow[] = [];
  const span = ids.reduce(({ first, last }, id) => ({ first: Math.min(first, id), last: Math.max(last, id) }), {
    first: Number.POSITIVE_INFINITY,
    last: 0,
  });
  if (wanted.size === 0) return rows;
  let after = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await told(searchRows({ ...span, from, after }, signal));
    if (found === null) return null;
    rows.push(...found.filter(({ apiKeyID }) => wanted.has(apiKeyID)));
    if (found.length < searchLimit) return rows;
    after = found.reduce((greatest, { ID }) => Math.max(greatest, ID), after);
  }
  return null;
}

interface Span {
  first: number;
  last: number;
  from: number;
  /** The ID of the last row that is known. */
  after: number;
}

async function searchRows({ first, last, from, after }: Span, signal: AbortSignal): Promise<ApiUsageMetric[]> {
  const fieldName = 'apiKeyID';
  const keys =
    first === last
      ? [{ fieldName, numericValue: first, numericTest: 'equal' }]
      : [
          { fieldName, numericValue: first, numericTest: 'greater-than-or-equal' },
          { fieldName, numericValue: last, numericTest: 'less-than-or-equal' },
        ];
  const searchCriteria = [
    ...keys,
    { fieldName: 'timestamp', firstDateValue: from, lastDateValue: null },
    { idValue: after, idTest: 'greater-than' },
  ];
  const body = { maxItems: searchLimit, sortByObjectID: true, searchCriteria };
  return (await call(usageEndpoints.search, { body, signal })).apiUsageMetrics;
}

/** A manager that refuses such a search, or answers with other rows, does not tell. That it is away or busy passes. */
async function told(rows: Promise<ApiUsageMetric[]>): Promise<ApiUsageMetric[] | null> {
  try {
    return await rows;
  } catch (error) {
    if (error instanceof ApiError && isRefusal(error)) return null;
    throw error;
  }
}

function isRefusal({ status, code }: ApiError): boolean {
  return code === 'unexpected_answer' ? status < 500 : status >= 400 && status < 500 && status !== 429;
}

/** All calls from a moment on. An hour counts where it begins. */
export function callsSince(rows: readonly UsageRow[], from: number): { calls: number; failures: number } {
  const since = rows.filter(({ timestamp }) => timestamp >= from);
  return {
    calls: since.reduce((sum, { requests }) => sum + requests, 0),
    failures: since.reduce((sum, { failures }) => sum + failures, 0),
  };
}
