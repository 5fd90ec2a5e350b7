import { countFailure, type KeyLookup, type KeySignIn, recordSuccess } from '#manager/api-keys/signInStore.ts';
import { record } from '#manager/audit.ts';
import { type ApiKeyActor, type Call, inTransaction } from '#manager/context.ts';
import { keyRefused } from '#manager/errors.ts';
import type { RightsReader } from '#manager/roles/store.ts';
import { matchesHash, nobodysHash, parseSecretKey } from './secrets.ts';
import { findHindrance } from './standing.ts';

interface Deps {
  findKey: KeyLookup;
  readRights: RightsReader;
}

/** The last sign-in is written down at most this often. */
const lastSignInInterval = 60_000;

type Cause = 'unknown' | 'wrong secret' | 'role without API access' | NonNullable<ReturnType<typeof findHindrance>>;

function findCause(key: KeySignIn | undefined, secretIsRight: boolean, now: number): Cause | undefined {
  if (!key) return 'unknown';
  if (!secretIsRight) return 'wrong secret';
  return findHindrance(key, now) ?? (key.role.allowWebService ? undefined : 'role without API access');
}

function isAsBefore(before: KeySignIn, key: KeySignIn | undefined, now: number): boolean {
  return (
    findCause(key, key?.secretHash === before.secretHash, now) === undefined &&
    key?.role.id === before.role.id &&
    key.role.version === before.role.version
  );
}

/** The exact cause is for the system events only; the caller always gets the same answer. */
async function refuse(call: Call, id: number, key: KeySignIn | undefined, cause: Cause): Promise<never> {
  await inTransaction(call, async (tx) => {
    if (cause === 'wrong secret') await countFailure(tx.db, id);
    await record(tx, {
      event: 'api_key_refused',
      level: 'warning',
      ...(key ? { target: { type: 'api_key', id, name: key.name } } : {}),
      description: `A call with the API key ${id} was refused: ${cause}.`,
    });
  });
  throw keyRefused();
}

/** The key that the header names, or the one refusal. Malformed ones are refused without a look at the database. */
export async function authenticateKey(call: Call, { findKey, readRights }: Deps, header: string): Promise<ApiKeyActor> {
  const presented = parseSecretKey(header);
  if (!presented) throw keyRefused();
  const key = await findKey(call.db, presented.id);
  const secretIsRight = matchesHash(presented.secret, key?.secretHash ?? nobodysHash);
  const cause = findCause(key, secretIsRight, call.now);
  if (cause || !key) return refuse(call, presented.id, key, cause ?? 'unknown');
  const stale = key.lastSignIn === null || call.now - key.lastSignIn >= lastSignInInterval;
  if (stale || key.failedAttempts > 0) await recordSuccess(call.db, key.id, call.now);
  const { id, name, timeZone, role } = key;
  const rights = await readRights(call.db, role.id, role.version);
  return {
    type: 'api_key',
    id,
    name,
    timeZone,
    role: { id: role.id, name: role.name, rights, lesserOnly: role.lesserOnly },
    stillStands: async (later) => isAsBefore(key, await findKey(later.db, id), later.now),
  };
}
