import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useLocale } from '#console/i18n/i18n.ts';
import { isTimeZone, resolveTimeZone } from '#contract/timeZones.ts';
import type { Locale } from '#contract/values.ts';
import { type ClockHours, clockText, dateText, distanceText, exactText, relativeTime } from './relativeTime.ts';
import { sessionQuery } from './session.ts';

/** Moments as the signed-in person reads them. */
export interface TimeFormat {
  zone: string;
  hours: ClockHours;
  date: (instant: number) => string;
  clock: (instant: number) => string;
  exact: (instant: number) => string;
  distance: (instant: number, now: number) => string;
  relative: (instant: number, now: number) => string;
}

/** Moments in a language, a time zone and hours. */
export function timeFormat(locale: Locale, zone: string, hours: ClockHours): TimeFormat {
  return {
    zone,
    hours,
    date: (instant) => dateText(instant, locale, zone),
    clock: (instant) => clockText(instant, locale, zone, hours),
    exact: (instant) => exactText(instant, locale, zone, hours),
    distance: (instant, now) => distanceText(instant, now, locale, zone),
    relative: (instant, now) => relativeTime(instant, now, locale, zone, hours),
  };
}

const OwnTimeFormat = createContext<TimeFormat | undefined>(undefined);

/** Has all below it read moments in the zone and by the clock of the signed-in person: found out once for all cells of a list. */
export function TimeFormatProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const { timeZone = '', timeFormat: hours = '24' } = data?.administrator ?? {};
  const own = useMemo(
    () => timeFormat(locale, isTimeZone(timeZone) ? resolveTimeZone(timeZone) : Temporal.Now.timeZoneId(), hours),
    [locale, timeZone, hours],
  );
  return <OwnTimeFormat value={own}>{children}</OwnTimeFormat>;
}

/** Moments as the signed-in person reads them; before that, and for a zone the browser does not know, in the browser's. */
export function useTimeFormat(): TimeFormat {
  const own = use(OwnTimeFormat);
  if (!own) throw new Error('There is no TimeFormatProvider around it.');
  return own;
}
