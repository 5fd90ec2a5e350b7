import { type Session, sessionEndpoints } from '#contract/sessions.ts';
import { call, connection } from './api.ts';

/** Begins a session; the calls that follow prove that they belong to it. */
export async function signIn(credentials: { userName: string; password: string }): Promise<Session> {
  const session = await call(sessionEndpoints.create, { body: credentials });
  connection.requestID = session.RID;
  return session;
}
