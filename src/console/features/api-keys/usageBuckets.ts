import { dateOf } from './expiry.ts';
import type { UsageRow } from './usageQueries.ts';

/** The calls within a span of time; `end` is the first millisecond after it. */
export interface UsageBucket {
  start: number;
  end: number;
  calls: number;
  failures: number;
}

const hour = 3_600_000;

export const hoursShown = 48;
export const daysShown = 30;

/** The first moment of the day, so many days ago, in a zone. */
export function startOfDay(now: number, zone: string, daysAgo = 0): number {
  return dateOf(now, zone).subtract({ days: daysAgo }).toZonedDateTime(zone).epochMilliseconds;
}

/** From when on rows are needed. */
export function usageStart(now: number, zone: string): number {
  return startOfDay(now, zone, daysShown - 1);
}

function fill(starts: readonly number[], rows: readonly UsageRow[]): UsageBucket[] {
  return starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1] ?? start;
    const within = rows.filter(({ timestamp }) => timestamp >= start && timestamp < end);
    return {
      start,
      end,
      calls: within.reduce((sum, { requests }) => sum + requests, 0),
      failures: within.reduce((sum, { failures }) => sum + failures, 0),
    };
  });
}

/** The last hours, the present one among them, earliest first. */
export function hourBuckets(rows: readonly UsageRow[], now: number): UsageBucket[] {
  const present = Math.floor(now / hour) * hour;
  const starts = Array.from({ length: hoursShown + 1 }, (_, index) => present + (index + 1 - hoursShown) * hour);
  return fill(starts, rows);
}

/** The last days of a zone's calendar, today among them, earliest first. An hour belongs to the day on which it begins. */
export function dayBuckets(rows: readonly UsageRow[], now: number, zone: string): UsageBucket[] {
  const starts = Array.from({ length: daysShown + 1 }, (_, index) => startOfDay(now, zone, daysShown - 1 - index));
  return fill(starts, rows);
}

const fewSteps = [2, 4, 6, 8, 10];
const steps = [1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

/** The number at the upper end of a scale for numbers up to `greatest`: round, and its half a whole number, too. */
export function scaleTop(greatest: number): number {
  if (greatest <= 10) return fewSteps.find((step) => step >= greatest) ?? 10;
  const power = 10 ** Math.floor(Math.log10(greatest));
  return Math.round(power * (steps.find((step) => step * power >= greatest) ?? 10));
}
