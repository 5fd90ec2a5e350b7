import type * as z from 'zod/mini';
import type { CurrentSession, newSession, Session } from '#contract/sessions.ts';
import { record } from '#manager/audit.ts';
import { hashSecret } from '#manager/auth/secrets.ts';
import { requireSession } from '#manager/authorize.ts';
import { type Call, type Context, inTransaction } from '#manager/context.ts';
import { notFound } from '#manager/errors.ts';
import { findRole } from '#manager/roles/store.ts';
import type { SignIn } from './signIn.ts';
import { deleteSession, findSession } from './store.ts';
import { isSessionID, toRequestID } from './tokens.ts';

/** Opens a session of the console or of a program that sends the request ID; `previousID` is the cookie that came along. */
export async function create(
  call: Call,
  signIn: SignIn,
  { userName, password, mfaCode }: z.output<typeof newSession>,
  { previousID, client }: { previousID: string | undefined; client: string | undefined },
): Promise<{ session: Session; sessionID: string }> {
  const credentials = { userName, password, mfaCode: mfaCode ?? undefined };
  const { sessionID, administratorID } = await signIn(call, { ...credentials, kind: 'console', previousID, client });
  const times = { created: call.now, lastActivity: call.now };
  const RID = toRequestID(sessionID);
  return { sessionID, session: { administratorID, ...times, accessType: 'webService', RID } };
}

export async function describeCurrent(ctx: Context): Promise<CurrentSession> {
  const { id, name, fullName, locale, timeZone, timeFormat, role, session } = requireSession(ctx);
  const described = await findRole(ctx.db, role.id);
  if (!described) throw notFound('Your role');
  return {
    administratorID: id,
    created: session.created,
    lastActivity: session.lastActivity,
    accessType: 'webService',
    RID: session.requestID,
    administrator: {
      ID: id,
      username: name,
      ...(fullName === null ? {} : { fullName }),
      locale,
      timeZone,
      timeFormat,
    },
    role: described,
  };
}

/** Ends the caller's session at once. */
export async function remove(ctx: Context): Promise<void> {
  const { id, name, session } = requireSession(ctx);
  const work = async (tx: Context) => {
    await deleteSession(tx.db, session.idHash);
    const target = { type: 'administrator', id, name } as const;
    await record(tx, { event: 'signed_out', target, description: `${name} signed out.` });
  };
  await inTransaction(ctx, work, { guard: 'administrator', id });
}

/** Ends the session of that ID at once; one that is unknown has ended before. */
export async function endByID(call: Call, sessionID: string): Promise<void> {
  if (!isSessionID(sessionID)) return;
  const session = await findSession(call.db, hashSecret(sessionID));
  if (!session) return;
  const { id, username } = session.administrator;
  const work = async (tx: Call) => {
    if (!(await findSession(tx.db, session.idHash))) return;
    await deleteSession(tx.db, session.idHash);
    const target = { type: 'administrator', id, name: username } as const;
    await record(tx, { event: 'signed_out', target, byTarget: true, description: `${username} signed out.` });
  };
  await inTransaction(call, work, { guard: 'administrator', id });
}
