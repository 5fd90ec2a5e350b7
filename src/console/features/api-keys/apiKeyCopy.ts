import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeyValues, latestEnd, toValues } from './apiKeyForm.ts';
import { dateOf, presetDay } from './expiry.ts';

const candidates = 20;

/** Leaves room for what is added, within the 254 characters of a name. */
const room = 220;

/** Names for a duplicate, in the order in which to try them. `toName`: the name with what says that it is a copy, and which. */
export function copyNames(original: string, toName: (name: string, count: number) => string): string[] {
  const base = Array.from(original).slice(0, room).join('');
  return Array.from({ length: candidates }, (_, index) => toName(base, index + 1));
}

/** How many days a key was given from its creation on, by the calendar of its zone. */
function daysOfLife({ created, expiryDate, timeZone }: ApiKey): number | undefined {
  if (expiryDate === undefined) return undefined;
  const days = dateOf(created, timeZone).until(dateOf(expiryDate, timeZone), { largestUnit: 'day' }).days;
  return Math.max(1, days);
}

/**
 * What a duplicate begins with: the settings of the original, and as many days to live as that was given, as far as keys may
 * live. A lock is no setting but something that happened to the original.
 */
export function copyValues(original: ApiKey, keyName: string, lifetime: ApiKeyLifetime, now: number): ApiKeyValues {
  const { timeZone } = original;
  const values: ApiKeyValues = { ...toValues(original, now), keyName, lockedOut: false };
  const days = daysOfLife(original);
  if (days === undefined) return values;
  const wanted = presetDay(days, timeZone, now);
  const latest = latestEnd(undefined, lifetime, now);
  const last = latest === undefined ? wanted : dateOf(latest, timeZone);
  const day = Temporal.PlainDate.compare(wanted, last) < 0 ? wanted : last;
  return { ...values, expiryDay: day.toString() };
}
