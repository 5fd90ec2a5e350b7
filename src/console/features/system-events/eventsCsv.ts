import { csvLine } from '#console/lib/csv.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';

const json = (fields: object | undefined) => (fields ? JSON.stringify(fields) : undefined);

/** The columns by the names that the API has for them; moments are ISO texts, whose Z says that they are in UTC. */
const columns = {
  ID: ({ ID }) => ID,
  'time (UTC)': ({ time }) => isoText(time),
  level: ({ level }) => level,
  event: ({ event }) => event,
  description: ({ description }) => description,
  actorType: ({ actor }) => actor.type,
  actorID: ({ actor }) => actor.ID,
  actorName: ({ actor }) => actor.name,
  origin: ({ origin }) => origin,
  targetType: ({ target }) => target?.type,
  targetID: ({ target }) => target?.ID,
  targetName: ({ target }) => target?.name,
  before: ({ before }) => json(before),
  after: ({ after }) => json(after),
  hash: ({ hash }) => hash,
} satisfies Record<string, (event: SystemEvent) => string | number | undefined>;

export const eventsCsvHead = csvLine(Object.keys(columns));

/** The events as lines of a CSV file. */
export function eventsCsv(events: readonly SystemEvent[]): string {
  const values = Object.values(columns);
  return events.map((event) => csvLine(values.map((cell) => cell(event)))).join('');
}
