import type { Kysely } from 'kysely';
import { type Locale, locale } from '#contract/values.ts';
import type { Database } from '#manager/db/tables.ts';

/** `program`: opened by a program, its ID was never a cookie of a browser, so that it needs no request ID. */
export type SessionKind = 'console' | 'program';

/** A session with what decides about a call made in it. */
export interface StoredSession {
  idHash: string;
  kind: SessionKind;
  created: number;
  lastActivity: number;
  administrator: {
    id: number;
    username: string;
    fullName: string | null;
    locale: Locale;
    timeZone: string;
    timeFormat: '12' | '24';
    active: boolean;
    unlockTime: number | null;
  };
  role: { id: number; name: string; version: number; lesserOnly: boolean; maySignIn: boolean };
}

export async function findSession(db: Kysely<Database>, idHash: string): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('administrator', 'administrator.id', 'session.administrator_id')
    .innerJoin('role', 'role.id', 'administrator.role_id')
    .select(['session.created', 'last_activity', 'administrator_id', 'username', 'full_name', 'locale', 'time_zone'])
    .select(['time_format', 'active', 'unlock_time', 'role_id', 'role.name as role_name', 'version', 'lesser_only'])
    .select(['allow_user_interface', 'allow_web_service', 'kind'])
    .where('id_hash', '=', idHash)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    idHash,
    kind: row.kind,
    created: row.created,
    lastActivity: row.last_activity,
    administrator: {
      id: row.administrator_id,
      username: row.username,
      fullName: row.full_name,
      locale: locale.parse(row.locale),
      timeZone: row.time_zone,
      timeFormat: row.time_format === '12' ? '12' : '24',
      active: row.active === 1,
      unlockTime: row.unlock_time,
    },
    role: {
      id: row.role_id,
      name: row.role_name,
      version: row.version,
      lesserOnly: row.lesser_only === 1,
      maySignIn: row.allow_user_interface === 1 || row.allow_web_service === 1,
    },
  };
}

interface NewSession {
  idHash: string;
  administratorID: number;
  kind?: SessionKind;
  /** Where it is opened from, and with what. */
  origin?: string | undefined;
  client?: string | undefined;
  now: number;
}

export async function insertSession(
  db: Kysely<Database>,
  { idHash, administratorID, kind = 'console', origin, client, now }: NewSession,
): Promise<void> {
  const times = { created: now, last_activity: now };
  await db
    .insertInto('session')
    .values({ id_hash: idHash, administrator_id: administratorID, kind, ...times, origin, client })
    .execute();
}

/** Writes this column only, and never backwards. */
export async function touchSession(db: Kysely<Database>, idHash: string, now: number): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_activity: now })
    .where('id_hash', '=', idHash)
    .where('last_activity', '<', now)
    .execute();
}

export async function deleteSession(db: Kysely<Database>, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('id_hash', '=', idHash).execute();
}

/** Removes the administrator's sessions that ended by themselves. */
export async function deleteEndedSessions(
  db: Kysely<Database>,
  administratorID: number,
  { idleLimit, absoluteLimit }: { idleLimit: number; absoluteLimit: number },
  now: number,
): Promise<void> {
  const before = (limit: number) => (Number.isFinite(limit) ? now - limit : 0);
  await db
    .deleteFrom('session')
    .where('administrator_id', '=', administratorID)
    .where((or) => or.or([or('last_activity', '<=', before(idleLimit)), or('created', '<=', before(absoluteLimit))]))
    .execute();
}

/** A session among the others of its owner. */
export interface OpenedSession {
  idHash: string;
  created: number;
  lastActivity: number;
  origin: string | null;
  client: string | null;
}

/** The administrator's sessions, the oldest first. */
export async function listSessions(db: Kysely<Database>, administratorID: number): Promise<OpenedSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id_hash', 'created', 'last_activity', 'origin', 'client'])
    .where('administrator_id', '=', administratorID)
    .orderBy('created')
    .orderBy('id_hash')
    .execute();
  return rows.map(({ id_hash: idHash, last_activity: lastActivity, ...row }) => ({ idHash, lastActivity, ...row }));
}

/** Ends what sessions the administrator has, but for the one with the hash `but`; says how many. */
export async function deleteSessions(
  db: Kysely<Database>,
  administratorID: number,
  { but = '' }: { but?: string | undefined } = {},
): Promise<number> {
  const rows = await db
    .deleteFrom('session')
    .where('administrator_id', '=', administratorID)
    .where('id_hash', '<>', but)
    .returning('id_hash')
    .execute();
  return rows.length;
}
