import {
  type AdministratorSignIn,
  admitAttempt,
  confirmPassword,
  findAdministrator,
  recordSignIn,
  writeNothing,
} from '#manager/administrators/signInStore.ts';
import { record } from '#manager/audit.ts';
import { nobodysPassword, verifyPassword } from '#manager/auth/passwords.ts';
import { hashSecret } from '#manager/auth/secrets.ts';
import { findHindrance } from '#manager/auth/standing.ts';
import { type Call, inTransaction } from '#manager/context.ts';
import { ManagerError } from '#manager/errors.ts';
import { createOriginLimit } from '#manager/limits/originLimit.ts';
import { readSettings, type Settings } from '#manager/settings/store.ts';
import { canonicalName } from '#manager/text.ts';
import { makeRoom } from './room.ts';
import { deleteSession, insertSession, type SessionKind } from './store.ts';
import { createStrangers, type Strangers } from './strangers.ts';
import { generateSessionID, isSessionID } from './tokens.ts';
import { createTurns } from './turns.ts';

/** Attempts at one account that may wait for each other. */
const waitingLimit = 250;
const keptStrangers = 10_000;

export interface SignInInput {
  userName: string;
  password: string;
  kind: SessionKind;
  /** The session whose cookie came along: it ends when the sign-in succeeds. */
  previousID?: string | undefined;
}

export interface SignedIn {
  administratorID: number;
  sessionID: string;
}

export type SignIn = (call: Call, input: SignInInput) => Promise<SignedIn>;

/** No administrator has this ID. */
const nobody = 0;

interface Failure {
  found?: AdministratorSignIn | undefined;
  cause: string;
  /** The attempt has locked the account until then. */
  locksUntil?: number | undefined;
}

type Result =
  | ({ outcome: 'signed in' } & SignedIn)
  | ({ outcome: 'refused' } & Failure)
  /** Refused, and no password was looked at. */
  | ({ outcome: 'locked out' } & Failure)
  | { outcome: 'no room'; found: AdministratorSignIn; most: number };

const target = ({ id, username }: AdministratorSignIn) => ({ type: 'administrator', id, name: username }) as const;

async function recordFailure(call: Call, { found, cause, locksUntil }: Failure): Promise<void> {
  await inTransaction(call, async (tx) => {
    await record(tx, {
      event: 'sign_in_failed',
      level: 'warning',
      ...(found ? { target: target(found) } : {}),
      description: `A sign-in ${found ? `as ${found.username} ` : ''}failed: ${cause}.`,
    });
    if (!found || locksUntil === undefined) return;
    await record(tx, {
      event: 'administrator_locked',
      level: 'warning',
      target: target(found),
      description: `${found.username} was locked out until ${new Date(locksUntil).toISOString()}: too many wrong passwords.`,
    });
  });
}

/** The exact cause is for the system events only: the caller always gets the same answer. */
async function refuse(call: Call, failure: Failure): Promise<never> {
  await recordFailure(call, failure);
  throw new ManagerError('sign_in_failed', 'The user name or the password is wrong, or the account is locked.');
}

/** Only whoever has given the right password gets to know this. */
async function refuseForRoom(call: Call, found: AdministratorSignIn, most: number): Promise<never> {
  await recordFailure(call, { found, cause: 'too many sessions' });
  throw new ManagerError(
    'too_many_sessions',
    `You are signed in ${most} times already, which is as often as allowed. Sign out of another session first.`,
  );
}

/** Opens the session of somebody whose password was right, unless what decides has changed since it was read. */
async function open(
  tx: Call,
  found: AdministratorSignIn,
  { userName, kind, previousID }: SignInInput,
  { session: limits }: Settings,
): Promise<Result> {
  const refused = (cause: string): Result => ({ outcome: 'refused', found, cause });
  const confirmed = await confirmPassword(tx.db, found);
  const current = await findAdministrator(tx.db, userName);
  if (current?.id !== found.id) return refused('unknown user');
  if (!confirmed) return refused(findHindrance(current, tx.now) ?? 'wrong password');
  if (!current.maySignIn) return refused('role without access');
  if (previousID !== undefined && isSessionID(previousID)) await deleteSession(tx.db, hashSecret(previousID));
  if (!(await makeRoom(tx, current, limits))) return { outcome: 'no room', found, most: limits.maximum };
  const sessionID = generateSessionID(tx.random);
  await insertSession(tx.db, { idHash: hashSecret(sessionID), administratorID: current.id, kind, now: tx.now });
  await recordSignIn(tx.db, current.id, tx.now);
  await record(tx, { event: 'signed_in', target: target(current), description: `${current.username} signed in.` });
  return { outcome: 'signed in', sessionID, administratorID: current.id };
}

/**
 * One attempt: counted before the password is looked at. A name that nobody can sign in with takes the same steps, with a
 * password that nothing matches.
 */
async function attempt(call: Call, input: SignInInput, name: string, strangers: Strangers): Promise<Result> {
  const settings = await readSettings(call.db);
  const found = await findAdministrator(call.db, input.userName);
  const counting = { now: call.now, ...settings.signIn };
  const admitted = await admitAttempt(call.db, found?.id ?? nobody, counting);
  if (!admitted) await writeNothing(call.db);
  const cause = found ? (findHindrance(found, call.now) ?? 'locked out for a time') : 'unknown user';
  if (!admitted && (found?.active || !strangers.admit(name, counting))) return { outcome: 'locked out', found, cause };
  const password = found && admitted ? found.passwordHash : nobodysPassword;
  const passwordIsRight = await verifyPassword(input.password, password);
  if (!found || !admitted) return { outcome: 'refused', found, cause };
  if (!passwordIsRight) return { outcome: 'refused', found, cause: 'wrong password', ...admitted };
  const work = (tx: Call) => open(tx, found, input, settings);
  // Older sessions may end by it.
  return inTransaction(call, work, { guard: 'administrator', id: found.id });
}

/** Computes what a wrong password would take; those who ask for the same name meanwhile wait for the same computation. */
function createPretence(): (name: string, password: string) => Promise<unknown> {
  const running = new Map<string, Promise<unknown>>();
  return (name, password) => {
    const known = running.get(name);
    if (known) return known;
    const begun = verifyPassword(password, nobodysPassword).finally(() => running.delete(name));
    running.set(name, begun);
    return begun;
  };
}

/**
 * Signing in with user name and password. Attempts at one name are made one after the other: many right ones at once all
 * succeed, and the wrong ones among them are still counted one by one. From one network only so many are taken within 60
 * seconds, right ones included: each costs a durable write and 20 ms of computing.
 */
export function createSignIn(attemptsPerOrigin = 300): SignIn {
  const turns = createTurns(waitingLimit);
  const origins = createOriginLimit(attemptsPerOrigin);
  const strangers = createStrangers(keptStrangers);
  const pretend = createPretence();
  return async (call, input) => {
    origins.admit(call);
    const name = canonicalName(input.userName);
    const result = await turns.take(name, () => attempt(call, input, name, strangers));
    if (result.outcome === 'signed in') return result;
    if (result.outcome === 'no room') return refuseForRoom(call, result.found, result.most);
    if (result.outcome === 'locked out') await pretend(name, input.password);
    return refuse(call, result);
  };
}
