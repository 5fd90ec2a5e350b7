import * as z from 'zod/mini';
import type { ActorType, EventLevel, TargetType } from '#contract/systemEvents.ts';

const orAbsent = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

// Written out: the contract comes with the page, and this before it.
const levels = ['info', 'warning', 'error'] as const satisfies EventLevel[];
const actors = ['administrator', 'api_key', 'anonymous', 'system'] as const satisfies ActorType[];
const targets = ['administrator', 'api_key', 'role'] as const satisfies TargetType[];

const id = z.int().check(z.gte(1));
const day = z.iso.date();

/** How far back: hours and days up to now, or days of one's own choice. */
export const ranges = ['1h', '24h', '7d', '30d'] as const;
export type Range = (typeof ranges)[number];

/** The part of the page that a link or a reload brings back. A value that makes no sense counts as absent. */
export const systemEventsSearch = z.object({
  /** Free text. */
  q: orAbsent(z.string().check(z.maxLength(254))),
  range: orAbsent(z.enum(ranges)),
  /** The first and the last day to show; without `range`. */
  from: orAbsent(day),
  to: orAbsent(day),
  level: orAbsent(z.array(z.enum(levels))),
  /** Names of events. */
  event: orAbsent(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(100))),
  actor: orAbsent(z.enum(actors)),
  actorID: orAbsent(id),
  target: orAbsent(z.enum(targets)),
  targetID: orAbsent(id),
  /** The event whose window is open. */
  open: orAbsent(id),
});
export type SystemEventsSearch = z.infer<typeof systemEventsSearch>;

/** What an address says that filters nothing. */
export const noFilter = {
  q: undefined,
  range: undefined,
  from: undefined,
  to: undefined,
  level: undefined,
  event: undefined,
  actor: undefined,
  actorID: undefined,
  target: undefined,
  targetID: undefined,
} satisfies Partial<SystemEventsSearch>;

/** Whether anything is filtered out at all. */
export function isFiltering({ open: _, ...search }: SystemEventsSearch): boolean {
  return Object.values(search).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
}
