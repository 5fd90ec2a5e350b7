import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeyValues, latestEnd, toValues } from './apiKeyForm.ts';
import { dateOf, presetDay } from './expiry.ts';
import { withoutMark } from './rotationMark.ts';

/** How many days a key was given from its creation on, by the calendar of its zone. */
function daysOfLife({ created, expiryDate, timeZone }: ApiKey): number | undefined {
  if (expiryDate === undefined) return undefined;
  const days = dateOf(created, timeZone).until(dateOf(expiryDate, timeZone), { largestUnit: 'day' }).days;
  return Math.max(1, days);
}

/**
 * What a duplicate begins with: the settings of the original, and as many days to live as that was given, as far as keys may
 * live. A lock is no setting but something that happened to the original, and what the original replaces it does not.
 */
export function copyValues(original: ApiKey, keyName: string, lifetime: ApiKeyLifetime, now: number): ApiKeyValues {
  const { timeZone } = original;
  const description = withoutMark(original.description);
  const values: ApiKeyValues = { ...toValues(original, now), keyName, description, lockedOut: false };
  const days = daysOfLife(original);
  if (days === undefined) return values;
  const wanted = presetDay(days, timeZone, now);
  const latest = latestEnd(undefined, lifetime, now);
  const last = latest === undefined ? wanted : dateOf(latest, timeZone);
  const day = Temporal.PlainDate.compare(wanted, last) < 0 ? wanted : last;
  return { ...values, expiryDay: day.toString() };
}
