import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { searchFilter } from './search.ts';
import { integer, timestamp } from './values.ts';

/** What an API key was used for within an hour. An hour without calls has no row. */
export const apiUsageMetric = z.object({
  ID: integer,
  /** The key may have been deleted since. */
  apiKeyID: integer,
  /** The first millisecond of the hour. */
  timestamp,
  /** The same, by the name that the vendor's SDKs read it by. */
  date: timestamp,
  /** Calls with the key's ID, those that were refused included. */
  requests: integer,
  /** Those of them that were answered 400 or above. */
  failures: integer,
});
export type ApiUsageMetric = z.infer<typeof apiUsageMetric>;

export const usageList = z.object({ apiUsageMetrics: z.array(apiUsageMetric) });
export type UsageList = z.infer<typeof usageList>;

/** `/apiusagemetrics`: needs the right to view API keys. */
export const usageEndpoints = {
  /** The latest 5000; search for the others. */
  list: endpoint({
    method: 'GET',
    access: 'platformRights.apikeyRights.canViewApiKeys',
    path: '/apiusagemetrics',
    answer: usageList,
  }),
  /** By `apiKeyID`, `timestamp` or `date` (dates), `requests` and `failures`; ordered by ID in any case. */
  search: endpoint({
    method: 'POST',
    access: 'platformRights.apikeyRights.canViewApiKeys',
    path: '/apiusagemetrics/search',
    body: searchFilter,
    answer: usageList,
  }),
};
