import type { EventFilter } from '#console/lib/systemEvents.ts';
import type { Range, SystemEventsSearch } from './systemEventsSearch.ts';

const hour = 3_600_000;

const lengths: Record<Range, number> = { '1h': hour, '24h': 24 * hour, '7d': 168 * hour, '30d': 720 * hour };

/** The first moment of a day in a zone, which is not midnight everywhere. */
function startOf(day: Temporal.PlainDate, zone: string): number {
  return day.toZonedDateTime(zone).epochMilliseconds;
}

/** From when to when the address asks for events: up to the present, or whole days of the reader's zone. */
export function toPeriod(
  { range, from, to }: SystemEventsSearch,
  now: number,
  zone: string,
): { from?: number; to?: number } {
  if (range) return { from: now - lengths[range] };
  return {
    ...(from && { from: startOf(Temporal.PlainDate.from(from), zone) }),
    ...(to && { to: startOf(Temporal.PlainDate.from(to).add({ days: 1 }), zone) }),
  };
}

/** What the address asks the manager for. */
export function toEventFilter(search: SystemEventsSearch, now: number, zone: string): EventFilter {
  const { q = '', level = [], event = [], actor, actorID, target, targetID } = search;
  const text = q.trim();
  return {
    ...toPeriod(search, now, zone),
    ...(text && { text }),
    ...(level.length > 0 && { levels: level }),
    ...(event.length > 0 && { events: event }),
    ...(actor && { actor: { type: actor, ...(actorID && { ID: actorID }) } }),
    ...(target && { target: { type: target, ...(targetID && { ID: targetID }) } }),
  };
}
