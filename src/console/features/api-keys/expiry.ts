import { type ClockHours, clockText } from '#console/lib/relativeTime.ts';
import { abbreviationAt, cityOf, zoned } from '#console/lib/timeZoneText.ts';
import { resolveTimeZone } from '#contract/timeZones.ts';
import type { Locale } from '#contract/values.ts';

/** Days from today that are offered at a click. */
export const presets = [7, 30, 60, 90, 365] as const;

/** The last millisecond of a day in a zone: the one before the next day starts there, whenever that is. */
export function endOfDay(day: Temporal.PlainDate, zone: string): number {
  return day.add({ days: 1 }).toZonedDateTime(resolveTimeZone(zone)).epochMilliseconds - 1;
}

/** The day that a moment falls on in a zone. */
export function dateOf(instant: number, zone: string): Temporal.PlainDate {
  return zoned(instant, zone).toPlainDate();
}

export function isEndOfDay(instant: number, zone: string): boolean {
  return endOfDay(dateOf(instant, zone), zone) === instant;
}

/** The day so many days from today, as today is in the zone. */
export function presetDay(days: number, zone: string, now: number): Temporal.PlainDate {
  return dateOf(now, zone).add({ days });
}

/** In how many days, counted by the zone's calendar, a moment comes; negative when it has passed. */
export function daysUntil(instant: number, zone: string, now: number): number {
  return dateOf(now, zone).until(dateOf(instant, zone), { largestUnit: 'day' }).days;
}

interface Clock {
  kind: 'keyZone' | 'forYou' | 'utc';
  city: string;
  text: string;
}

interface ClockOptions {
  zone: string;
  yourZone: string;
  locale: Locale;
  hours: ClockHours;
}

/** `31 Jan, 23:59`, `1月31日 23:59`: the year stands in the date field beside it. */
function faceText(instant: number, zone: string, locale: Locale, hours: ClockHours): string {
  const timeZone = resolveTimeZone(zone);
  const format = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
  const clock = clockText(instant, locale, timeZone, hours);
  if (locale === 'ja-JP') return `${format.format(instant)} ${clock}`;
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.day} ${parts.month}, ${clock}`;
}

/** One moment on three clocks: where the key is at home, where the person is, and UTC. */
export function clocks(instant: number, { zone, yourZone, locale, hours }: ClockOptions): Clock[] {
  const named = (place: string) => `${faceText(instant, place, locale, hours)} ${abbreviationAt(instant, place)}`;
  return [
    { kind: 'keyZone', city: cityOf(zone), text: named(zone) },
    { kind: 'forYou', city: cityOf(yourZone), text: named(yourZone) },
    { kind: 'utc', city: 'UTC', text: faceText(instant, 'UTC', locale, hours) },
  ];
}
