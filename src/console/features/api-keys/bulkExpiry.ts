import type { ApiKey } from '#contract/apiKeys.ts';
import { isTimeZone } from '#contract/timeZones.ts';
import { endsEarlier } from './consequences.ts';
import { dateOf, endOfDay } from './expiry.ts';

/** What it means to let keys expire on a day, each at the end of it in its own zone, or never. */
export interface ExpiryPlan {
  /** Those whose expiry changes, and to what; null: none. */
  dates: ReadonlyMap<ApiKey, number | null>;
  /** How many have it already. */
  already: number;
  /** How many may not live that long, by the limit on the lifetime of keys: theirs stays as it is. */
  tooLong: number;
  /** Those that end before they do now. */
  earlier: readonly ApiKey[];
  /** The earliest and the latest of the moments. */
  span: readonly [number, number] | undefined;
  /** One of the moments has passed. */
  isPast: boolean;
}

/** The zone of a key; of one that is not known, that of the manager's own days. */
export function zoneOf({ timeZone }: Pick<ApiKey, 'timeZone'>): string {
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}

/** On the day on which its lifetime ends, a key ends with that. Undefined: it may not live that long. */
function momentOf(key: ApiKey, day: Temporal.PlainDate): number | undefined {
  const zone = zoneOf(key);
  const end = endOfDay(day, zone);
  const { lifetimeEnd = Number.POSITIVE_INFINITY } = key;
  if (end <= lifetimeEnd) return end;
  return dateOf(lifetimeEnd, zone).equals(day) ? lifetimeEnd : undefined;
}

/** What changes when all of these keys expire on that day; `undefined` as the day: never. */
export function planExpiry(keys: readonly ApiKey[], day: Temporal.PlainDate | undefined, now: number): ExpiryPlan {
  const dates = new Map<ApiKey, number | null>();
  let already = 0;
  let tooLong = 0;
  for (const key of keys) {
    const date = day ? momentOf(key, day) : null;
    if (date === undefined) tooLong += 1;
    else if (date === (key.expiryDate ?? null)) already += 1;
    else dates.set(key, date);
  }
  const moments = [...dates.values()].filter((date) => date !== null);
  const first = moments.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  const last = moments.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);
  return {
    dates,
    already,
    tooLong,
    earlier: [...dates].filter(([key, date]) => endsEarlier(key, date)).map(([key]) => key),
    span: moments.length > 0 ? [first, last] : undefined,
    isPast: first <= now,
  };
}
