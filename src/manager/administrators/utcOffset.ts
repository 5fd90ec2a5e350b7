import { resolveTimeZone } from '#contract/timeZones.ts';

/** Minutes ahead of UTC, out of `GMT`, `GMT+9` or `GMT-03:30`. */
function parseOffset(text: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+)(?::(\d+))?/.exec(text) ?? [];
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}

/**
 * A zone's offset at a moment as the contract writes it, hours and minutes: `UTC+9.00`, `UTC-4.00, DST`. Time is saved when
 * clocks are ahead of where they are in January or in July. By `Intl`, which knows every name that is accepted.
 */
export function toUTCOffset(timeZone: string, now: number): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: resolveTimeZone(timeZone), timeZoneName: 'longOffset' });
  const offsetAt = (time: number) =>
    parseOffset(format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '');
  const year = new Date(now).getUTCFullYear();
  const offset = offsetAt(now);
  const standard = Math.min(offsetAt(Date.UTC(year, 0)), offsetAt(Date.UTC(year, 6)));
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const text = `UTC${offset < 0 ? '-' : '+'}${hours}.${String(minutes).padStart(2, '0')}`;
  return offset > standard ? `${text}, DST` : text;
}
