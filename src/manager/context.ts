import type { Kysely } from 'kysely';
import type { Rights } from '#contract/rights.ts';
import type { Locale } from '#contract/values.ts';
import type { Database } from './db/tables.ts';

/** One call, before it is known who makes it. */
export interface Call {
  db: Kysely<Database>;
  /** Milliseconds since the epoch; the same throughout the call. */
  now: number;
  random: (bytes: number) => Buffer;
  /** Address of the client; null: the manager itself. */
  origin: string | null;
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
}

export interface ApiKeyActor extends ActorBase {
  type: 'api_key';
}

export interface AdministratorActor extends ActorBase {
  type: 'administrator';
  fullName: string | null;
  locale: Locale;
  session: { idHash: string; requestID: string; created: number; lastActivity: number };
}

export type Actor = ApiKeyActor | AdministratorActor;

/** A call by somebody: what every verb is given. */
export interface Context extends Call {
  actor: Actor;
}

/** Runs the work in one transaction: all of it holds, or none. */
export function inTransaction<C extends Call, Result>(ctx: C, work: (ctx: C) => Promise<Result>): Promise<Result> {
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }));
}
