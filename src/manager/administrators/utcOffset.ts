import { resolveTimeZone } from '#contract/timeZones.ts';

/** Minutes ahead of UTC. */
function offsetAt(moment: Temporal.ZonedDateTime): number {
  return Math.round(moment.offsetNanoseconds / 60e9);
}

/**
 * A zone's offset at a moment as the contract writes it, hours and minutes: `UTC+9.00`, `UTC-4.00, DST`. Time is saved when
 * clocks are ahead of where they are in January or in July.
 */
export function toUTCOffset(timeZone: string, now: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(resolveTimeZone(timeZone));
  const offset = offsetAt(moment);
  const standard = Math.min(...[1, 7].map((month) => offsetAt(moment.with({ month, day: 1 }))));
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const text = `UTC${offset < 0 ? '-' : '+'}${hours}.${String(minutes).padStart(2, '0')}`;
  return offset > standard ? `${text}, DST` : text;
}
