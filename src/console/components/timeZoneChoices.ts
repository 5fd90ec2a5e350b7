import { type TimeZoneOption, timeZoneOption, timeZoneOptions } from '#console/lib/timeZones.ts';

/** The group of what a search has found, which needs no heading. */
export const found = 'found';

export interface TimeZoneChoice extends TimeZoneOption {
  /** `suggested`, `found`, or its region, empty for what has none. */
  group: string;
}

/** All zones as they are offered: on top the one chosen, legacy names included, the browser's and UTC; then by region. */
export function timeZoneChoices(chosen: string, now: number): TimeZoneChoice[] {
  const names = [...new Set([chosen, Temporal.Now.timeZoneId(), 'UTC'])];
  const suggested = names.flatMap((name) => {
    const option = timeZoneOption(name, now);
    return option ? [{ ...option, group: 'suggested' }] : [];
  });
  const others = timeZoneOptions(now).filter(({ name }) => !names.includes(name));
  return [...suggested, ...others.map((option) => ({ ...option, group: option.region }))];
}
