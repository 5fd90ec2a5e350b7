import { resolveTimeZone } from '#contract/timeZones.ts';

function offsetText(nanoseconds: number): string {
  const minutes = Math.round(nanoseconds / 60e9);
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The moment as the clocks of a zone show it. */
export function zoned(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(resolveTimeZone(zone));
}

/** A zone's distance from UTC at a moment: `UTC+9`, `UTC−3:30`, and plain `UTC`. */
export function offsetAt(instant: number, zone: string): string {
  const { offsetNanoseconds } = zoned(instant, zone);
  return offsetNanoseconds === 0 ? 'UTC' : offsetText(offsetNanoseconds);
}

// Intl abbreviates a zone's name only for the regions that use it: CET in British English, JST in Japanese.
const regions = ['en-US', 'en-GB', 'ja-JP', 'en-AU', 'en-IN', 'en-ZA', 'en-SG'];

const abbreviations = new Map<string, string>();

/** What the people of a zone call its time at a moment: `JST`, `CEST`; where that is unknown, the offset. */
export function abbreviationAt(instant: number, zone: string): string {
  // Summer and winter time differ in their offset; to look a name up is dear.
  const key = `${zone} ${zoned(instant, zone).offset}`;
  const abbreviation = abbreviations.get(key) ?? findAbbreviation(instant, zone);
  abbreviations.set(key, abbreviation);
  return abbreviation;
}

function findAbbreviation(instant: number, zone: string): string {
  const timeZone = resolveTimeZone(zone);
  for (const region of regions) {
    const parts = new Intl.DateTimeFormat(region, { timeZone, timeZoneName: 'short' }).formatToParts(instant);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
    if (name && !/^(GMT|UTC).|\d/.test(name)) return name;
  }
  return offsetAt(instant, zone);
}

/** The place in a zone's name: `America/Argentina/Buenos_Aires` → `Buenos Aires`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
