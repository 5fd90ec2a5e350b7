import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { newSession } from './sessions.ts';

/** What the older programs send to sign in; there is one tenant, whichever they name. */
const legacyCredentials = z.object({ dsCredentials: z.pick(newSession, { userName: true, password: true }) });

/** The bare session ID as text. It is no cookie, but programs send it as one: `sID`, without the header `rID`. */
const sessionID = z.string();

/** `/rest`: how programs signed in before there were API keys. */
export const legacyEndpoints = {
  /** 401 `sign_in_failed` like `POST /sessions`. */
  signIn: endpoint({
    method: 'POST',
    base: '/rest',
    path: '/authentication/login/primary',
    access: 'anyone',
    body: legacyCredentials,
    answer: sessionID,
  }),
  /** The same for programs that name a tenant. */
  signInTenant: endpoint({
    method: 'POST',
    base: '/rest',
    path: '/authentication/login',
    access: 'anyone',
    body: legacyCredentials,
    answer: sessionID,
  }),
  /** Ends the session at once, whoever asks: to know the ID is to hold the session. One that has ended is no error. */
  signOut: endpoint({
    method: 'DELETE',
    base: '/rest',
    path: '/authentication/logout',
    access: 'anyone',
    query: z.object({ sID: z.string() }),
    answer: z.void(),
  }),
};
