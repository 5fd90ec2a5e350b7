import type * as z from 'zod/mini';
import type { CurrentSession, newSession, Session } from '#contract/sessions.ts';
import { countFailure, findAdministrator, recordSuccess } from '#manager/administrators/signInStore.ts';
import { record } from '#manager/audit.ts';
import { nobodysPassword, verifyPassword } from '#manager/auth/passwords.ts';
import { hashSecret } from '#manager/auth/secrets.ts';
import { findHindrance } from '#manager/auth/standing.ts';
import { type AdministratorActor, type Call, type Context, inTransaction } from '#manager/context.ts';
import { forbidden, ManagerError, notFound } from '#manager/errors.ts';
import { findRole } from '#manager/roles/store.ts';
import { absoluteLimit, idleLimit } from './lifetime.ts';
import { deleteSession, deleteSessionsBefore, findSession, insertSession } from './store.ts';
import { generateSessionID, isSessionID, toRequestID } from './tokens.ts';

type Found = Awaited<ReturnType<typeof findAdministrator>>;

function findCause(found: Found, passwordIsRight: boolean, now: number): string | undefined {
  if (!found) return 'unknown user';
  if (!passwordIsRight) return 'wrong password';
  return findHindrance(found, now) ?? (found.maySignIn ? undefined : 'role without access');
}

/** The exact cause is for the system events only; the caller always gets the same answer. */
async function refuse(call: Call, found: Found, cause: string): Promise<never> {
  await record(call, {
    event: 'sign_in_failed',
    level: 'warning',
    ...(found ? { target: { type: 'administrator', id: found.id, name: found.username } } : {}),
    description: `A sign-in ${found ? `as ${found.username} ` : ''}failed: ${cause}.`,
  });
  throw new ManagerError('sign_in_failed', 'The user name or the password is wrong, or the account is locked.');
}

async function endSession(tx: Call, sessionID: string | undefined): Promise<void> {
  if (sessionID === undefined || !isSessionID(sessionID)) return;
  const previous = await findSession(tx.db, hashSecret(sessionID));
  if (previous) await deleteSession(tx.db, previous.idHash);
}

/**
 * Signs in with user name and password; `previousID` is the session whose cookie came along and ends by it.
 * The attempt is counted before the password is looked at, so that parallel ones cannot slip past the count.
 */
export async function create(
  call: Call,
  { userName, password }: z.output<typeof newSession>,
  previousID: string | undefined,
): Promise<{ session: Session; sessionID: string }> {
  const found = await findAdministrator(call.db, userName);
  await countFailure(call.db, found?.id);
  const passwordIsRight = await verifyPassword(password, found?.passwordHash ?? nobodysPassword);
  const result = await inTransaction(call, async (tx) => {
    // Read again: the account may have been locked, or its password changed, while the hash was computed.
    const current = await findAdministrator(tx.db, userName);
    const unchanged = current?.passwordHash === found?.passwordHash;
    const cause = findCause(current, passwordIsRight && unchanged, call.now);
    if (cause !== undefined || !current) return { outcome: 'refused', cause: cause ?? 'unknown user' } as const;
    const sessionID = generateSessionID(call.random);
    await endSession(tx, previousID);
    await deleteSessionsBefore(tx.db, { lastActivity: call.now - idleLimit, created: call.now - absoluteLimit });
    await recordSuccess(tx.db, current.id, call.now);
    await insertSession(tx.db, { idHash: hashSecret(sessionID), administratorID: current.id, now: call.now });
    const target = { type: 'administrator', id: current.id, name: current.username } as const;
    await record(tx, { event: 'signed_in', target, description: `${current.username} signed in.` });
    return { outcome: 'signed in', sessionID, administratorID: current.id } as const;
  });
  if (result.outcome === 'refused') return refuse(call, found, result.cause);
  const { sessionID, administratorID } = result;
  const times = { created: call.now, lastActivity: call.now };
  const RID = toRequestID(sessionID);
  return { sessionID, session: { administratorID, ...times, accessType: 'webService', RID } };
}

function requireSession(ctx: Context): AdministratorActor {
  if (ctx.actor.type === 'administrator') return ctx.actor;
  throw forbidden('This call is for sessions: an API key has none.');
}

export async function describeCurrent(ctx: Context): Promise<CurrentSession> {
  const { id, name, fullName, locale, timeZone, role, session } = requireSession(ctx);
  const described = await findRole(ctx.db, role.id);
  if (!described) throw notFound('Your role');
  return {
    administratorID: id,
    created: session.created,
    lastActivity: session.lastActivity,
    accessType: 'webService',
    RID: session.requestID,
    administrator: { ID: id, username: name, ...(fullName === null ? {} : { fullName }), locale, timeZone },
    role: described,
  };
}

/** Ends the caller's session at once. */
export async function remove(ctx: Context): Promise<void> {
  const { id, name, session } = requireSession(ctx);
  await inTransaction(ctx, async (tx) => {
    await deleteSession(tx.db, session.idHash);
    const target = { type: 'administrator', id, name } as const;
    await record(tx, { event: 'signed_out', target, description: `${name} signed out.` });
  });
}
