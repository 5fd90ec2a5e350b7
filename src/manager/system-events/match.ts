import type * as z from 'zod/mini';
import type { systemEventFilter } from '#contract/systemEvents.ts';
import type { SystemEventTable } from '#manager/db/tables.ts';
import { foldText } from '#manager/text.ts';

type Filter = Pick<z.output<typeof systemEventFilter>, 'levels' | 'events' | 'actor' | 'target' | 'text'>;
type Row = Pick<
  SystemEventTable,
  | 'level'
  | 'event'
  | 'actor_type'
  | 'actor_id'
  | 'actor_name'
  | 'target_type'
  | 'target_id'
  | 'target_name'
  | 'origin'
  | 'description'
>;

interface Named {
  type: string;
  ID?: number | undefined;
}

function isMeant(named: Named | undefined, type: string | null, id: number | null): boolean {
  return named === undefined || (named.type === type && (named.ID === undefined || named.ID === id));
}

/** Whether an event meets what is asked of it, its time apart. */
export function createMatcher({ levels, events, actor, target, text = '' }: Filter): (row: Row) => boolean {
  const ofLevels = levels && new Set<string>(levels);
  const ofEvents = events && new Set(events);
  const part = foldText(text);
  const mentions = ({ description, actor_name, target_name, origin }: Row) =>
    [description, actor_name, target_name, origin].some((named) => named && foldText(named).includes(part));
  return (row) =>
    (ofLevels?.has(row.level) ?? true) &&
    (ofEvents?.has(row.event) ?? true) &&
    isMeant(actor, row.actor_type, row.actor_id) &&
    isMeant(target, row.target_type, row.target_id) &&
    (part === '' || mentions(row));
}
