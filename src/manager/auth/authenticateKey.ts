import type { ApiKey } from '#contract/apiKeys.ts';
import {
  countFailure,
  isFirstUse,
  type KeyLookup,
  type KeySignIn,
  recordSuccess,
} from '#manager/api-keys/signInStore.ts';
import { record } from '#manager/audit.ts';
import { type ApiKeyActor, type Call, inTransaction } from '#manager/context.ts';
import { DatabaseUnavailable } from '#manager/db/unavailable.ts';
import { KeyRefused } from '#manager/errors.ts';
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

function findCause(found: KeySignIn | undefined, secretIsRight: boolean, now: number): Cause | undefined {
  if (!found) return 'unknown';
  if (!secretIsRight) return 'wrong secret';
  return findHindrance(found.key, now) ?? (found.role.allowWebService ? undefined : 'role without API access');
}

function isAsBefore(before: KeySignIn, found: KeySignIn | undefined, now: number): boolean {
  return (
    findCause(found, found?.secretHash === before.secretHash, now) === undefined &&
    found?.role.id === before.role.id &&
    found.role.version === before.role.version
  );
}

/** The exact cause is for the system events only; the caller always gets the same answer. */
async function refuse(call: Call, id: number, found: KeySignIn | undefined, cause: Cause): Promise<never> {
  await inTransaction(call, async (tx) => {
    if (cause === 'wrong secret') await countFailure(tx.db, id);
    await record(tx, {
      event: 'api_key_refused',
      level: 'warning',
      ...(found ? { target: { type: 'api_key', id, name: found.key.keyName } } : {}),
      description: `A call with the API key ${id} was refused: ${cause}.`,
    });
  });
  throw new KeyRefused(found?.key.ID);
}

/** Writes the success down where there is news in it. Where the database takes no writes, whoever only reads is let in all the same. */
async function noteSuccess(call: Call, found: KeySignIn, isTrial: boolean): Promise<ApiKey> {
  const { key } = found;
  const firstUse = !isTrial && isFirstUse(key);
  const stale = key.lastSignIn === undefined || call.now - key.lastSignIn >= lastSignInInterval;
  if (!stale && !firstUse && key.unsuccessfulSignInAttempts === 0) return key;
  try {
    await recordSuccess(call.db, found, { now: call.now, firstUse });
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return key;
  }
  const noted = { ...key, lastSignIn: call.now, unsuccessfulSignInAttempts: 0 };
  return firstUse ? { ...noted, secretFirstUsed: call.now } : noted;
}

/**
 * The key that the header names, or the one refusal. Malformed ones are refused without a look at the database. `isTrial`: somebody tries
 * the secret in the console, which is a call like others, and no use by whom it is for.
 */
export async function authenticateKey(
  call: Call,
  { findKey, readRights }: Deps,
  header: string,
  { isTrial }: { isTrial: boolean },
): Promise<ApiKeyActor> {
  const presented = parseSecretKey(header);
  if (!presented) throw new KeyRefused();
  const found = await findKey(call.db, presented.id);
  const secretIsRight = matchesHash(presented.secret, found?.secretHash ?? nobodysHash);
  const cause = findCause(found, secretIsRight, call.now);
  if (cause || !found) return refuse(call, presented.id, found, cause ?? 'unknown');
  const { role } = found;
  const key = await noteSuccess(call, found, isTrial);
  return {
    type: 'api_key',
    id: key.ID,
    name: key.keyName,
    timeZone: key.timeZone,
    role: {
      id: role.id,
      name: role.name,
      rights: await readRights(call.db, role.id, role.version),
      lesserOnly: role.lesserOnly,
    },
    key,
    stillStands: async (later) => isAsBefore(found, await findKey(later.db, key.ID), later.now),
  };
}
