import type { Locale } from '#contract/values.ts';

/** Writes a day of the last weeks: `22 Nov`, `11月22日`; long with the day of the week: `Sun 22 Nov`, `11月22日(日)`. */
export function dayFormat(locale: Locale, zone: string, length: 'short' | 'long'): (instant: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    ...(length === 'long' && { weekday: 'short' }),
  });
  return (instant) => {
    if (locale === 'ja-JP') return format.format(instant);
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return [parts.weekday, parts.day, parts.month].filter(Boolean).join(' ');
  };
}
