import type { NewApiKeyRow } from '#manager/db/tables.ts';
import type { HourOfUse } from '#manager/usage/store.ts';
import type { Choices } from './random.ts';

const hour = 3_600_000;

/** The hours that are looked at are filled; what is older nobody sees. */
const hoursBack = 30 * 24;

/** As many rows take a second; keys beyond that have been called in one hour. */
const mostRows = 60_000;

/** How often a key is called in an hour of the day (UTC) and week, in the way it is used. */
const habits = {
  steady: () => 40,
  nightly: (of: Date) => (of.getUTCHours() === 2 ? 120 : 0),
  office: (of: Date) => {
    const isWorkday = of.getUTCDay() % 6 !== 0;
    return isWorkday && of.getUTCHours() >= 7 && of.getUTCHours() < 17 ? 25 : 0;
  },
  weekly: (of: Date) => (of.getUTCDay() === 0 && of.getUTCHours() === 3 ? 400 : 0),
} satisfies Record<string, (of: Date) => number>;

const frequent = ['nightly', 'nightly', 'nightly', 'office', 'steady', 'weekly', 'weekly'] as const;

function drawHour(usual: number, id: number, time: number, choices: Choices): HourOfUse {
  const requests = Math.max(1, Math.round(usual * (0.4 + choices.below(120) / 100)));
  const failures = choices.chance(0.06) ? 1 + choices.below(Math.ceil(requests / 8)) : 0;
  return { api_key_id: id, hour: time, requests, failures: Math.min(failures, requests) };
}

/** What the keys were used for, hour by hour until each of them was used last; then in vain, where it failed. */
export function drawUsage(keys: readonly NewApiKeyRow[], now: number, choices: Choices): HourOfUse[] {
  const present = Math.floor(now / hour) * hour;
  const rows: HourOfUse[] = [];
  for (const [index, key] of keys.entries()) {
    const id = index + 1;
    const last = key.last_sign_in == null ? undefined : Math.floor(key.last_sign_in / hour) * hour;
    const habit = habits[choices.pick(frequent)];
    const first = Math.max(key.created, present - hoursBack * hour);
    if (last !== undefined && rows.length < mostRows) {
      for (let time = Math.ceil(first / hour) * hour; time < last; time += hour) {
        const usual = habit(new Date(time));
        if (usual > 0) rows.push(drawHour(usual, id, time, choices));
      }
    }
    if (last !== undefined) rows.push(drawHour(8, id, last, choices));
    const failed = key.failed_attempts ?? 0;
    if (failed > 0 && last !== present)
      rows.push({ api_key_id: id, hour: present, requests: failed, failures: failed });
  }
  return rows;
}
