import type { Role } from '#contract/roles.ts';
import type { CurrentSession } from '#contract/sessions.ts';

/** Who is signed in and what they may do, as the console goes by it. */
export interface OwnSession extends Omit<CurrentSession, 'administrator' | 'role'> {
  administrator: CurrentSession['administrator'] &
    Required<Pick<CurrentSession['administrator'], 'username' | 'locale' | 'timeZone'>>;
  role: Role;
}

/** The session with something in the place of what a manager shows nobody of their own account. */
export async function toOwnSession(session: CurrentSession): Promise<OwnSession> {
  const { role, administrator } = session;
  const isWhole = role && administrator.username && administrator.locale && administrator.timeZone;
  if (isWhole) return session as OwnSession;
  return (await import('./unknownAccount.ts')).complete(session);
}

/** What to call whoever is signed in. */
export function ownName({ ID, username, fullName }: OwnSession['administrator']): string {
  return fullName || username || `#${ID}`;
}
