import { record } from '#manager/audit.ts';
import type { AdministratorActor, Call } from '#manager/context.ts';
import { ManagerError } from '#manager/errors.ts';
import type { RightsReader } from '#manager/roles/store.ts';
import { activityInterval, hasEnded } from '#manager/sessions/lifetime.ts';
import { findSession, type StoredSession, touchSession } from '#manager/sessions/store.ts';
import { isSessionID, matchesRequestID, toRequestID } from '#manager/sessions/tokens.ts';
import { hashSecret } from './secrets.ts';
import { findHindrance } from './standing.ts';

interface Presented {
  sessionID: string;
  requestID: string | undefined;
  cookieOnly: boolean;
}

function isLive(session: StoredSession, now: number): boolean {
  return !hasEnded(session, now) && !findHindrance(session.administrator, now) && session.role.maySignIn;
}

async function findLiveSession(call: Call, sessionID: string): Promise<StoredSession> {
  const session = isSessionID(sessionID) ? await findSession(call.db, hashSecret(sessionID)) : undefined;
  if (session && isLive(session, call.now)) return session;
  throw new ManagerError('session_ended', 'Your session has ended. Sign in again.');
}

async function isAsBefore(before: StoredSession, { db, now }: Call): Promise<boolean> {
  const session = await findSession(db, before.idHash);
  const live = session !== undefined && isLive(session, now);
  return live && session.role.id === before.role.id && session.role.version === before.role.version;
}

/** The administrator whose session the cookie names. Without the request ID the cookie proves nothing. */
export async function authenticateSession(
  call: Call,
  { readRights }: { readRights: RightsReader },
  { sessionID, requestID, cookieOnly }: Presented,
): Promise<AdministratorActor> {
  const session = await findLiveSession(call, sessionID);
  const { idHash, created, administrator, role } = session;
  if (!cookieOnly && (requestID === undefined || !matchesRequestID(requestID, sessionID))) {
    await record(call, {
      event: 'session_refused',
      level: 'warning',
      target: { type: 'administrator', id: administrator.id, name: administrator.username },
      description: `A call in a session of ${administrator.username} was refused: ${requestID === undefined ? 'no' : 'wrong'} request ID.`,
    });
    throw new ManagerError('not_authenticated', 'Send the RID of your session in the header rID with every call.');
  }
  const stale = call.now - session.lastActivity >= activityInterval;
  if (stale) await touchSession(call.db, idHash, call.now);
  const rights = await readRights(call.db, role.id, role.version);
  return {
    type: 'administrator',
    id: administrator.id,
    name: administrator.username,
    fullName: administrator.fullName,
    locale: administrator.locale,
    timeZone: administrator.timeZone,
    role: { id: role.id, name: role.name, rights, lesserOnly: role.lesserOnly },
    stillStands: (later) => isAsBefore(session, later),
    session: {
      idHash,
      requestID: toRequestID(sessionID),
      created,
      lastActivity: stale ? call.now : session.lastActivity,
    },
  };
}
