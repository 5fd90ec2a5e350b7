import type { Kysely } from 'kysely';
import { prepareKeyLookup } from '#manager/api-keys/signInStore.ts';
import type { Actor, Call } from '#manager/context.ts';
import type { Database } from '#manager/db/tables.ts';
import { createRightsReader } from '#manager/roles/store.ts';
import { authenticateKey } from './authenticateKey.ts';
import { authenticateSession } from './authenticateSession.ts';
import { type Credentials, refuseNobody, refuseTwoIdentities } from './credentials.ts';

export interface AuthenticateOptions {
  /** The session's cookie is enough, for a page that has lost its request ID. */
  cookieOnly?: boolean;
  /** The call is no activity: the session ends no later by it. */
  atRest?: boolean;
}

export type Authenticate = (call: Call, credentials: Credentials, options?: AuthenticateOptions) => Promise<Actor>;

/**
 * Finds out who calls, or refuses. Every call looks at the database: a lock, an expiry, another role or a sign-out
 * holds from the very next call on.
 */
export function createAuthenticate(db: Kysely<Database>): Authenticate {
  const deps = { findKey: prepareKeyLookup(db), readRights: createRightsReader() };
  return async (call, credentials, { cookieOnly = false, atRest = false } = {}) => {
    refuseTwoIdentities(credentials);
    const { secretKey, sessionID, requestID, fromOwnPage } = credentials;
    if (secretKey !== undefined) return authenticateKey(call, deps, secretKey, { isTrial: fromOwnPage });
    if (sessionID !== undefined) return authenticateSession(call, deps, { sessionID, requestID, cookieOnly, atRest });
    return refuseNobody();
  };
}
