import type { Locale } from '#contract/values.ts';
import { type ClockHours, clockText, dateText, exactText } from './relativeTime.ts';
import { abbreviationAt, offsetAt } from './timeZoneText.ts';

/**
 * A moment to the minute on the clock of the first zone, and, where that of another one shows something else, on that one too:
 * `1 Dec 2026, 23:59 JST`, `15:59 CET`. A date is said again only where it is another day there.
 */
export function exactLines(
  instant: number,
  [first, ...others]: readonly [string, ...string[]],
  locale: Locale,
  hours: ClockHours,
): string[] {
  const exact = exactText(instant, locale, first, hours);
  const differing = others.filter((zone) => offsetAt(instant, zone) !== offsetAt(instant, first));
  if (differing.length === 0) return [exact];
  const day = dateText(instant, locale, first);
  const text = (zone: string) => (dateText(instant, locale, zone) === day ? clockText : exactText);
  return [
    `${exact} ${abbreviationAt(instant, first)}`,
    ...differing.map((zone) => `${text(zone)(instant, locale, zone, hours)} ${abbreviationAt(instant, zone)}`),
  ];
}
