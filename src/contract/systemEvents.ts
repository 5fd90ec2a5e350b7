import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { integer, integerInput, storable, timestamp } from './values.ts';

export const eventLevel = z.enum(['info', 'warning', 'error']);
export type EventLevel = z.infer<typeof eventLevel>;

export const actorType = z.enum(['administrator', 'api_key', 'anonymous', 'system']);
export type ActorType = z.infer<typeof actorType>;

export const targetType = z.enum(['administrator', 'api_key', 'role']);
export type TargetType = z.infer<typeof targetType>;

/** Fields as they were, or as they are: what can be said in JSON, without secrets. */
const fields = z.record(z.string(), z.unknown());

/** Something that happened. It is never changed; ID and names stay readable when what they name is gone. */
export const systemEvent = z.object({
  ID: integer,
  time: timestamp,
  level: eventLevel,
  /** A stable name, such as `api_key_created`. */
  event: z.string(),
  description: z.string(),
  /** Who did it. `anonymous`: somebody who was not signed in. `system`: the manager itself. */
  actor: z.object({ type: actorType, ID: z.optional(integer), name: z.optional(z.string()) }),
  /** Address of the client. Absent: the manager itself. */
  origin: z.optional(z.string()),
  /** What it was done to. */
  target: z.optional(z.object({ type: targetType, ID: integer, name: z.string() })),
  /** What changed, as it was and as it is. */
  before: z.optional(fields),
  after: z.optional(fields),
  /** SHA-256, hex, over this event and the `hash` of the one before. */
  hash: z.string(),
});
export type SystemEvent = z.infer<typeof systemEvent>;

/** Which events: those that meet all that is given. */
export const systemEventFilter = z.object({
  /** Only this one. */
  ID: z.optional(integerInput),
  /** At most so many, the latest first. */
  maxItems: z._default(z.pipe(integerInput, z.int().check(z.gte(1), z.lte(5000))), 200),
  /** Only older ones: the `continueBefore` of the answer at hand. */
  beforeID: z.optional(integerInput),
  /** From this moment on. */
  from: z.optional(z.pipe(integerInput, timestamp)),
  /** Up to before this moment. */
  to: z.optional(z.pipe(integerInput, timestamp)),
  levels: z.optional(z.array(eventLevel)),
  events: z.optional(z.array(z.string().check(z.maxLength(64), storable)).check(z.maxLength(100))),
  actor: z.optional(z.object({ type: actorType, ID: z.optional(integerInput) })),
  target: z.optional(z.object({ type: targetType, ID: z.optional(integerInput) })),
  /** Anywhere in description, names or origin, whatever the case. */
  text: z.optional(z.string().check(z.maxLength(254), storable)),
});
export type SystemEventFilter = z.input<typeof systemEventFilter>;

/** Events, the latest first. */
export const systemEventList = z.object({
  systemEvents: z.array(systemEvent),
  /**
   * The `beforeID` that leads on; absent: there are no older ones. A call looks at so many events and no more, so that where
   * few match it may answer none and lead on all the same.
   */
  continueBefore: z.optional(integer),
});

/** What checking the chain of events has found. */
export const chainReport = z.object({
  /** How many events were checked. */
  checked: integer,
  intact: z.boolean(),
  /** The latest event of the chain; kept elsewhere, it proves later that nothing was rewritten. Absent: there is none. */
  head: z.optional(z.object({ ID: integer, hash: z.string() })),
  /** The first place where the chain does not hold. `reason` is a sentence. */
  fault: z.optional(z.object({ ID: integer, reason: z.string() })),
});
export type ChainReport = z.infer<typeof chainReport>;

const right = 'platformRights.systemInformationRights.canViewSystemInformation';

/** `/keyroom/system-events`: ours. What was done, by whom, and what was refused. */
export const systemEventEndpoints = {
  search: endpoint({
    method: 'POST',
    path: '/keyroom/system-events/search',
    access: right,
    body: systemEventFilter,
    answer: systemEventList,
  }),
  /** Reads all of them. */
  verify: endpoint({ method: 'POST', path: '/keyroom/system-events/verification', access: right, answer: chainReport }),
};
