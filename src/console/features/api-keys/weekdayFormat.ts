import type { Locale } from '#contract/values.ts';

/** Writes a day of the last weeks: `Sun 22 Nov`, `11月22日(日)`. */
export function weekdayFormat(locale: Locale, zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return (instant) => {
    if (locale === 'ja-JP') return format.format(instant);
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return `${parts.weekday} ${parts.day} ${parts.month}`;
  };
}
