import { admitAttempt } from '#manager/administrators/attempts.ts';
import {
  type AdministratorSignIn,
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
import { createOriginLimit } from '#manager/limits/originLimit.ts';
import { checkCode } from '#manager/mfa/check.ts';
import { recordRequired } from '#manager/mfa/events.ts';
import type { SecretBox } from '#manager/mfa/secretBox.ts';
import { readSettings, type Settings } from '#manager/settings/store.ts';
import { canonicalName } from '#manager/text.ts';
import { type Refusal, refuse } from './refusals.ts';
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
  /** Of the second factor; nothing but white space is none. */
  mfaCode?: string | undefined;
  kind: SessionKind;
  /** The `User-Agent` of whoever signs in. */
  client?: string | undefined;
  /** The session whose cookie came along: it ends when the sign-in succeeds. */
  previousID?: string | undefined;
}

export interface SignedIn {
  administratorID: number;
  sessionID: string;
}

export type SignIn = (call: Call, input: SignInInput) => Promise<SignedIn>;

interface Deps {
  box: SecretBox;
  strangers: Strangers;
}

/** No administrator has this ID. */
const nobody = 0;

type Result = ({ outcome: 'signed in' } & SignedIn) | Refusal;

/** Asks for the second factor where there is one. `right`: there is none, or its code was right, which `take` uses up. */
async function askForCode(
  tx: Call,
  { box }: Deps,
  current: AdministratorSignIn,
  { kind, mfaCode = '' }: SignInInput,
  { lockOut }: Settings['signIn'],
): Promise<Refusal | { outcome: 'right'; take: () => Promise<boolean> }> {
  if (!current.needsCode) return { outcome: 'right', take: async () => true };
  // There is no place for a code at that address.
  if (kind === 'program') return { outcome: 'refused', found: current, cause: 'second factor needed' };
  if (mfaCode.trim() === '') {
    await recordRequired(tx, current);
    return { outcome: 'code required' };
  }
  const verdict = await checkCode(tx, box, current, { text: mfaCode, lockOut });
  return 'cause' in verdict
    ? { outcome: 'code refused', found: current, cause: verdict.cause }
    : { outcome: 'right', take: verdict.take };
}

/** Opens the session of somebody whose password was right, unless what decides has changed since it was read. */
async function open(
  tx: Call,
  deps: Deps,
  found: AdministratorSignIn,
  input: SignInInput,
  { session: limits, signIn }: Settings,
): Promise<Result> {
  const refused = (cause: string): Result => ({ outcome: 'refused', found, cause });
  const confirmed = await confirmPassword(tx.db, found);
  const current = await findAdministrator(tx.db, input.userName);
  if (current?.id !== found.id) return refused('unknown user');
  if (!confirmed) return refused(findHindrance(current, tx.now) ?? 'wrong password');
  if (!current.maySignIn) return refused('role without access');
  const code = await askForCode(tx, deps, current, input, signIn);
  if (code.outcome !== 'right') return code;
  const { kind, previousID, client } = input;
  if (previousID !== undefined && isSessionID(previousID)) await deleteSession(tx.db, hashSecret(previousID));
  if (!(await makeRoom(tx, current, limits))) return { outcome: 'no room', found, most: limits.maximum };
  if (!(await code.take())) return { outcome: 'code refused', found, cause: 'used code' };
  const sessionID = generateSessionID(tx.random);
  const from = { origin: tx.origin ?? undefined, client };
  const session = { idHash: hashSecret(sessionID), administratorID: current.id, kind, now: tx.now };
  await insertSession(tx.db, { ...session, ...from });
  await recordSignIn(tx.db, current.id, tx.now);
  const target = { type: 'administrator', id: current.id, name: current.username } as const;
  await record(tx, { event: 'signed_in', target, byTarget: true, description: `${current.username} signed in.` });
  return { outcome: 'signed in', sessionID, administratorID: current.id };
}

/**
 * One attempt: counted before the password is looked at. A name that nobody can sign in with takes the same steps, with a
 * password that nothing matches.
 */
async function attempt(call: Call, deps: Deps, input: SignInInput, name: string): Promise<Result> {
  const settings = await readSettings(call.db);
  const found = await findAdministrator(call.db, input.userName);
  const counting = { now: call.now, ...settings.signIn };
  const admitted = await admitAttempt(call.db, 'password', found?.id ?? nobody, counting);
  if (!admitted) await writeNothing(call.db);
  const cause = found ? (findHindrance(found, call.now) ?? 'locked out for a time') : 'unknown user';
  if (!admitted && (found?.active || !deps.strangers.admit(name, counting))) {
    return { outcome: 'locked out', found, cause };
  }
  const password = found && admitted ? found.passwordHash : nobodysPassword;
  const passwordIsRight = await verifyPassword(input.password, password);
  if (!found || !admitted) return { outcome: 'refused', found, cause };
  if (!passwordIsRight) return { outcome: 'refused', found, cause: 'wrong password', ...admitted };
  const work = (tx: Call) => open(tx, deps, found, input, settings);
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
 * Signing in with user name and password, and with the code of a second factor where there is one. Attempts at one name are
 * made one after the other: many right ones at once all succeed, and the wrong ones among them are still counted one by one.
 * From one network only so many are taken within 60 seconds, right ones included: each costs a durable write and 20 ms of
 * computing.
 */
export function createSignIn(box: SecretBox, attemptsPerOrigin = 300): SignIn {
  const turns = createTurns(waitingLimit);
  const origins = createOriginLimit(attemptsPerOrigin);
  const deps: Deps = { box, strangers: createStrangers(keptStrangers) };
  const pretend = createPretence();
  return async (call, input) => {
    origins.admit(call);
    const name = canonicalName(input.userName);
    const result = await turns.take(name, () => attempt(call, deps, input, name));
    if (result.outcome === 'signed in') return result;
    if (result.outcome === 'locked out') await pretend(name, input.password);
    return refuse(call, result);
  };
}
