import { record } from '#manager/audit.ts';
import type { Call } from '#manager/context.ts';
import type { Settings } from '#manager/settings/store.ts';
import { deleteEndedSessions, deleteSession, listSessions } from './store.ts';

/**
 * Makes room for one more session of the administrator, whose row the transaction holds: removes those that have ended by
 * themselves and, where the settings say so, the oldest. False: there is none.
 */
export async function makeRoom(
  tx: Call,
  { id, username }: { id: number; username: string },
  { maximum, whenExceeded, ...limits }: Settings['session'],
): Promise<boolean> {
  await deleteEndedSessions(tx.db, id, limits, tx.now);
  const sessions = await listSessions(tx.db, id);
  if (sessions.length < maximum) return true;
  if (whenExceeded === 'refuse') return false;
  const surplus = sessions.slice(0, sessions.length - maximum + 1);
  for (const { idHash } of surplus) await deleteSession(tx.db, idHash);
  await record(tx, {
    event: 'session_ended',
    target: { type: 'administrator', id, name: username },
    byTarget: true,
    description: `${username} signed in once more than allowed: the oldest session was ended.`,
  });
  return true;
}
