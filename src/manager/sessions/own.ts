import type { ListedSession, SessionRest } from '#contract/sessionList.ts';
import { record } from '#manager/audit.ts';
import { hashSecret } from '#manager/auth/secrets.ts';
import { requireSession } from '#manager/authorize.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { notFound } from '#manager/errors.ts';
import { readSettings } from '#manager/settings/store.ts';
import { hasEnded } from './lifetime.ts';
import { deleteSession, deleteSessions, listSessions, type OpenedSession } from './store.ts';

/** Names a session to its owner; nothing that opens it follows from it. */
function toHandle({ idHash }: Pick<OpenedSession, 'idHash'>): string {
  return hashSecret(`handle of ${idHash}`).slice(0, 32);
}

/** The caller's own that have not ended by themselves. */
async function listLive(ctx: Context): Promise<OpenedSession[]> {
  const { session: limits } = await readSettings(ctx.db);
  const sessions = await listSessions(ctx.db, ctx.actor.id);
  return sessions.filter((session) => !hasEnded(session, limits, ctx.now));
}

/** The caller's own sessions, the one with the latest activity first. */
export async function list(ctx: Context): Promise<{ sessions: ListedSession[] }> {
  const { session: own } = requireSession(ctx);
  const live = await listLive(ctx);
  const sessions = live.map((session) => ({
    handle: toHandle(session),
    created: session.created,
    lastActivity: session.lastActivity,
    current: session.idHash === own.idHash,
    ...(session.origin === null ? {} : { origin: session.origin }),
    ...(session.client === null ? {} : { client: session.client }),
  }));
  return { sessions: sessions.sort((one, other) => other.lastActivity - one.lastActivity) };
}

/** When the caller's session ends by itself. */
export async function rest(ctx: Context): Promise<SessionRest> {
  const { session } = requireSession(ctx);
  const { idleLimit, absoluteLimit } = (await readSettings(ctx.db)).session;
  const absoluteEnd = Number.isFinite(absoluteLimit) ? { absoluteEnd: session.created + absoluteLimit } : {};
  return { now: ctx.now, idleEnd: session.lastActivity + idleLimit, ...absoluteEnd };
}

/** Ends one of the caller's own sessions at once. */
export async function end(ctx: Context, handle: string): Promise<void> {
  const { id, name } = requireSession(ctx);
  const work = async (tx: Context) => {
    const ended = (await listLive(tx)).find((session) => toHandle(session) === handle);
    if (!ended) throw notFound('This session');
    await deleteSession(tx.db, ended.idHash);
    const from = ended.origin === null ? '' : `, opened from ${ended.origin}`;
    const target = { type: 'administrator', id, name } as const;
    await record(tx, { event: 'session_ended', target, description: `${name} ended a session of their own${from}.` });
  };
  await inTransaction(ctx, work, { guard: 'administrator', id });
}

/** Ends all of the caller's own sessions but the one that calls. */
export async function endOthers(ctx: Context): Promise<void> {
  const { id, name, session } = requireSession(ctx);
  const work = async (tx: Context) => {
    const ended = await deleteSessions(tx.db, id, { but: session.idHash });
    if (ended === 0) return;
    const target = { type: 'administrator', id, name } as const;
    const description = `${name} ended all other sessions of their own: ${ended}.`;
    await record(tx, { event: 'session_ended', target, description });
  };
  await inTransaction(ctx, work, { guard: 'administrator', id });
}
