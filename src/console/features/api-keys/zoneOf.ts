import type { ApiKey } from '#contract/apiKeys.ts';
import { isTimeZone, resolveTimeZone } from '#contract/timeZones.ts';

/** The zone of a key, where the browser knows it. */
export function zoneOf({ timeZone }: Pick<ApiKey, 'timeZone'>): string | undefined {
  return isTimeZone(timeZone) ? resolveTimeZone(timeZone) : undefined;
}
