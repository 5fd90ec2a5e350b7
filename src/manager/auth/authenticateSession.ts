import { record } from '#manager/audit.ts';
import type { AdministratorActor, Call } from '#manager/context.ts';
import type { RightsReader } from '#manager/roles/store.ts';
import { activityInterval, hasEnded } from '#manager/sessions/lifetime.ts';
import { findSession, type StoredSession, touchSession } from '#manager/sessions/store.ts';
import { isSessionID, matchesRequestID, toRequestID } from '#manager/sessions/tokens.ts';
import { readSettings, type Settings } from '#manager/settings/store.ts';
import { refuseEnded, refuseUnproven } from './credentials.ts';
import { hashSecret } from './secrets.ts';

interface Presented {
  sessionID: string;
  requestID: string | undefined;
  cookieOnly: boolean;
  atRest: boolean;
}

/** A lock for too many wrong passwords only keeps from signing in: nobody can end a session from outside. */
function isLive({ administrator, role, ...times }: StoredSession, settings: Settings, now: number): boolean {
  return !hasEnded(times, settings.session, now) && administrator.active && role.maySignIn;
}

async function findLiveSession(call: Call, settings: Settings, sessionID: string): Promise<StoredSession> {
  const session = isSessionID(sessionID) ? await findSession(call.db, hashSecret(sessionID)) : undefined;
  if (session && isLive(session, settings, call.now)) return session;
  return refuseEnded();
}

async function isAsBefore(before: StoredSession, settings: Settings, { db, now }: Call): Promise<boolean> {
  const session = await findSession(db, before.idHash);
  const live = session !== undefined && isLive(session, settings, now);
  return live && session.role.id === before.role.id && session.role.version === before.role.version;
}

/** A page proves with the request ID that it is ours. A program need not, since no other page can send its session's ID. */
function isProven({ kind }: StoredSession, { sessionID, requestID, cookieOnly }: Presented): boolean {
  if (cookieOnly) return true;
  return requestID === undefined ? kind === 'program' : matchesRequestID(requestID, sessionID);
}

/** The administrator whose session the cookie names. Without the request ID a browser's cookie proves nothing. */
export async function authenticateSession(
  call: Call,
  { readRights }: { readRights: RightsReader },
  presented: Presented,
): Promise<AdministratorActor> {
  const { sessionID, requestID } = presented;
  const settings = await readSettings(call.db);
  const session = await findLiveSession(call, settings, sessionID);
  const { idHash, created, administrator, role } = session;
  if (!isProven(session, presented)) {
    await record(call, {
      event: 'session_refused',
      level: 'warning',
      target: { type: 'administrator', id: administrator.id, name: administrator.username },
      description: `A call in a session of ${administrator.username} was refused: ${requestID === undefined ? 'no' : 'wrong'} request ID.`,
    });
    refuseUnproven();
  }
  const stale = !presented.atRest && call.now - session.lastActivity >= activityInterval(settings.session);
  if (stale) await touchSession(call.db, idHash, call.now);
  const rights = await readRights(call.db, role.id, role.version);
  return {
    type: 'administrator',
    id: administrator.id,
    name: administrator.username,
    fullName: administrator.fullName,
    locale: administrator.locale,
    timeZone: administrator.timeZone,
    timeFormat: administrator.timeFormat,
    role: { id: role.id, name: role.name, rights, lesserOnly: role.lesserOnly },
    stillStands: (later) => isAsBefore(session, settings, later),
    session: {
      idHash,
      requestID: toRequestID(sessionID),
      created,
      lastActivity: stale ? call.now : session.lastActivity,
    },
  };
}
