import type { Kysely } from 'kysely';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { Rights } from '#contract/rights.ts';
import type { Locale } from '#contract/values.ts';
import { type Judged, keepStill } from './db/guard.ts';
import type { Database } from './db/tables.ts';
import { persistently } from './db/unavailable.ts';
import { ManagerError } from './errors.ts';
import { appendEvents } from './system-events/append.ts';
import type { UnlinkedEvent } from './system-events/chain.ts';

/** One call, before it is known who makes it. */
export interface Call {
  db: Kysely<Database>;
  /** Milliseconds since the epoch; the same throughout the call. */
  now: number;
  random: (bytes: number) => Buffer;
  /** Address of the client; null: the manager itself. */
  origin: string | null;
  /** Within a transaction: the system events that are written at its end. */
  events?: UnlinkedEvent[];
}

export interface ActorRole {
  id: number;
  name: string;
  rights: Rights;
  /** Handles only users and API keys with equal or lesser rights. */
  lesserOnly: boolean;
}

interface ActorBase {
  id: number;
  name: string;
  timeZone: string;
  role: ActorRole;
  /** Whether the call would be let in now as it was: no lock, no other secret, no other role, no sign-out since. */
  stillStands: (call: Call) => Promise<boolean>;
}

export interface ApiKeyActor extends ActorBase {
  type: 'api_key';
  /** As it was when it was let in. */
  key: ApiKey;
}

export interface AdministratorActor extends ActorBase {
  type: 'administrator';
  fullName: string | null;
  locale: Locale;
  timeFormat: '12' | '24';
  session: { idHash: string; requestID: string; created: number; lastActivity: number };
}

export type Actor = ApiKeyActor | AdministratorActor;

/** A call by somebody: what every verb is given. */
export interface Context extends Call {
  actor: Actor;
}

/** Between being let in and making its change, the caller was locked out, signed out or given another role. */
export class CallerChanged extends ManagerError {
  constructor() {
    super('not_authenticated', 'Your access has been changed at this very moment. Try again.');
    this.name = 'CallerChanged';
  }
}

function judgedBy({ type, id, role }: Actor): Judged[] {
  return [
    { guard: type, id },
    { guard: 'role', id: role.id },
  ];
}

/**
 * Runs the work in one transaction: all of it holds, or none. What a caller does waits its turn here, and a change to the
 * caller may have been before it in the queue: `CallerChanged` then. `changing`: the key, administrator or role that the
 * work changes or removes; by the time that is done, no call is under way that was let in by what it was. Where the
 * database undid everything for a reason that has passed, the work is run again.
 */
export function inTransaction<C extends Call & { actor?: Actor }, Result>(
  ctx: C,
  work: (ctx: C) => Promise<Result>,
  changing?: Judged,
): Promise<Result> {
  return persistently(() =>
    ctx.db.transaction().execute(async (db) => {
      const tx = { ...ctx, db, events: [] as UnlinkedEvent[] };
      await keepStill(db, ctx.actor ? judgedBy(ctx.actor) : [], changing);
      if (ctx.actor && !(await ctx.actor.stillStands(tx))) throw new CallerChanged();
      const result = await work(tx);
      await appendEvents(db, tx.events);
      return result;
    }),
  );
}
