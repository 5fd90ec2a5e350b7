import type { Locale } from '#contract/values.ts';

const words: Record<Locale, { justNow: string; separator: string }> = {
  'en-US': { justNow: 'just now', separator: ', ' },
  'ja-JP': { justNow: 'たった今', separator: ' ' },
};

const cache = new Map<string, unknown>();

/** Formatters are dear to make and cheap to use. */
function cached<T>(kind: string, locale: Locale, zone: string, make: () => T): T {
  const key = `${kind} ${locale} ${zone}`;
  const known = cache.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** `2 days ago`; Japanese sets no space between a figure and its unit. */
function relative(amount: number, unit: 'year' | 'day' | 'hour' | 'minute', locale: Locale): string {
  const format = cached('relative', locale, '', () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const text = format.format(amount, unit);
  return locale === 'ja-JP' ? text.replaceAll(/\s/g, '') : text;
}

/** The hours of a clock, as people have them set. */
export type ClockHours = '12' | '24';

/** The time of day: `14:05` or `2:05 PM`, `14:05` or `午後2:05`. */
export function clockText(instant: number, locale: Locale, zone: string, hours: ClockHours): string {
  const hour = locale === 'ja-JP' || hours === '12' ? 'numeric' : '2-digit';
  const hourCycle = hours === '12' ? 'h12' : 'h23';
  const make = () => new Intl.DateTimeFormat(locale, { timeZone: zone, hour, minute: '2-digit', hourCycle });
  return cached(`clock ${hours}`, locale, zone, make).format(instant);
}

function calendarDays(from: number, to: number, zone: string): number {
  const day = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  return day(from).until(day(to)).days;
}

const minute = 60_000;
const hour = 60 * minute;

/** A day that cannot be misread wherever it is read: `3 Nov 2026`, `2026年11月3日`. */
export function dateText(instant: number, locale: Locale, zone: string): string {
  const options = { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' } as const;
  const format = cached('date', locale, zone, () => new Intl.DateTimeFormat(locale, options));
  if (locale === 'ja-JP') return format.format(instant);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.day} ${parts.month} ${parts.year}`;
}

/** A moment to the minute: `3 Nov 2026, 02:00`. */
export function exactText(instant: number, locale: Locale, zone: string, hours: ClockHours = '24'): string {
  return `${dateText(instant, locale, zone)}${words[locale].separator}${clockText(instant, locale, zone, hours)}`;
}

/** How far off a moment is, for beside its date: `in 9 days`, `tomorrow`, `in 5 hours`, `2 days ago`, `in 3 years`. */
export function distanceText(instant: number, now: number, locale: Locale, zone: string): string {
  const days = calendarDays(now, instant, zone);
  if (Math.abs(days) >= 730) return relative(Math.trunc(days / 365.25), 'year', locale);
  if (days !== 0) return relative(days, 'day', locale);
  const ahead = instant - now;
  if (Math.abs(ahead) >= hour) return relative(Math.trunc(ahead / hour), 'hour', locale);
  if (Math.abs(ahead) >= minute) return relative(Math.trunc(ahead / minute), 'minute', locale);
  return words[locale].justNow;
}

/**
 * When something happened, as precise as it is recent: `just now`, `2 minutes ago`, `today, 01:12`, `yesterday, 02:00`,
 * `3 Nov 2026`. Days are those of `zone`. A moment ahead by a clock that differs a little counts as just now.
 */
export function relativeTime(
  instant: number,
  now: number,
  locale: Locale,
  zone: string,
  hours: ClockHours = '24',
): string {
  const ago = now - instant;
  if (ago < minute && ago > -hour) return words[locale].justNow;
  if (ago >= minute && ago < hour) return relative(-Math.trunc(ago / minute), 'minute', locale);
  const days = calendarDays(now, instant, zone);
  if (Math.abs(days) > 1) return dateText(instant, locale, zone);
  return `${relative(days, 'day', locale)}${words[locale].separator}${clockText(instant, locale, zone, hours)}`;
}

/** How long something still lasts, rounded up: `12 min`, `3 hr`. */
export function leftText(milliseconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / minute));
  const unit = minutes < 100 ? 'minute' : 'hour';
  const make = () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
  const text = cached(unit, locale, '', make).format(unit === 'minute' ? minutes : Math.ceil(minutes / 60));
  return locale === 'ja-JP' ? text.replaceAll(/\s/g, '') : text;
}

/** A moment as machines read it, for `<time dateTime>`. */
export function isoText(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}
