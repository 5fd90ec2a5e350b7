import { type Session, sessionEndpoints } from '#contract/sessions.ts';
import { call, connection } from './api.ts';

export interface Credentials {
  userName: string;
  password: string;
  /** The second factor, where the manager has asked for it: a code of the app, or a recovery code. */
  mfaCode?: string;
}

/** Begins a session; the calls that follow prove that they belong to it. */
export async function signIn(credentials: Credentials): Promise<Session> {
  const session = await call(sessionEndpoints.create, { body: credentials });
  connection.requestID = session.RID;
  return session;
}
