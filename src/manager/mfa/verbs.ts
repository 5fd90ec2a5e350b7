import type { MfaEnrolment, MfaState } from '#contract/mfa.ts';
import { forgetWrongCodes } from '#manager/administrators/attempts.ts';
import { proveOwnPassword } from '#manager/administrators/ownPassword.ts';
import { requireSession } from '#manager/authorize.ts';
import { type Context, inTransaction } from '#manager/context.ts';
import { fieldError, invalid, ManagerError, notFound } from '#manager/errors.ts';
import { deleteSessions } from '#manager/sessions/store.ts';
import { readSettings } from '#manager/settings/store.ts';
import { attemptCode } from './attempt.ts';
import { generateRecoveryCodes, parseCode } from './codes.ts';
import { recordRenewal, recordSwitch } from './events.ts';
import type { SecretBox } from './secretBox.ts';
import {
  countRecoveryCodes,
  findFactor,
  replaceRecoveryCodes,
  type StoredFactor,
  switchOff,
  switchOn,
  writeEnrolment,
} from './store.ts';
import { describeSecret, findStep } from './totp.ts';

const secretBytes = 20;
const enrolmentLifetime = 15 * 60_000;

async function requireFactor({ db, actor }: Context): Promise<StoredFactor> {
  const factor = await findFactor(db, actor.id);
  if (!factor) throw notFound('Your account');
  return factor;
}

/** Runs the work on the caller's own account, which nothing else changes meanwhile. */
function onOwnAccount<Result>(ctx: Context, work: (tx: Context) => Promise<Result>): Promise<Result> {
  return inTransaction(ctx, work, { guard: 'administrator', id: ctx.actor.id });
}

const ownerOf = ({ actor }: Context) => ({ id: actor.id, username: actor.name });

function requireOff({ isOn }: StoredFactor): void {
  if (isOn) throw new ManagerError('mfa_enrolled', 'Your second factor is switched on already. Switch it off first.');
}

export async function describe(ctx: Context): Promise<MfaState> {
  const { isOn } = await requireFactor(ctx);
  if (!isOn) return { mfaType: 'none' };
  return { mfaType: 'local-totp', recoveryCodesLeft: await countRecoveryCodes(ctx.db, ctx.actor.id) };
}

/** Begins an enrolment: nothing is asked for at signing in until it is confirmed. */
export async function enrol(ctx: Context, box: SecretBox, password: string): Promise<MfaEnrolment> {
  requireOff(await requireFactor(ctx));
  await proveOwnPassword(ctx, 'password', password);
  const secret = ctx.random(secretBytes);
  return onOwnAccount(ctx, async (tx) => {
    requireOff(await requireFactor(tx));
    const { id, username } = ownerOf(tx);
    // Guesses at the secret before say nothing about this one.
    await forgetWrongCodes(tx.db, id);
    await writeEnrolment(tx.db, id, { secret: box.seal(secret, id), end: tx.now + enrolmentLifetime });
    return describeSecret(secret, username);
  });
}

async function issueRecoveryCodes(tx: Context): Promise<{ recoveryCodes: string[] }> {
  const codes = generateRecoveryCodes(tx.random);
  const hashes = codes.map(({ hash }) => hash);
  await replaceRecoveryCodes(tx.db, tx.actor.id, hashes);
  return { recoveryCodes: codes.map(({ text }) => text) };
}

/** The step of the code that confirms the enrolment; undefined: it does not. */
function findConfirmation(tx: Context, box: SecretBox, { enrolment }: StoredFactor, text: string) {
  if (!enrolment || tx.now >= enrolment.end) return undefined;
  const secret = box.open(enrolment.secret, tx.actor.id);
  const code = parseCode(text);
  const step = secret && code?.kind === 'totp' ? findStep(secret, code.code, tx.now) : undefined;
  return step === undefined ? undefined : { step, secret: enrolment.secret };
}

/** Switches the second factor on, with a code that shows that it works. The caller's other sessions end. */
export async function confirm(ctx: Context, box: SecretBox, code: string): Promise<{ recoveryCodes: string[] }> {
  const { session } = requireSession(ctx);
  const { lockOut } = (await readSettings(ctx.db)).signIn;
  const result = await onOwnAccount(ctx, async (tx) => {
    const factor = await requireFactor(tx);
    requireOff(factor);
    const owner = ownerOf(tx);
    // Counted as well: whoever has got hold of the session only may not guess what its owner is about to confirm.
    const confirmed = await attemptCode(tx, owner, lockOut, async () => findConfirmation(tx, box, factor, code));
    if (typeof confirmed === 'string') return undefined;
    await switchOn(tx.db, owner.id, confirmed);
    await deleteSessions(tx.db, owner.id, { but: session.idHash });
    await recordSwitch(tx, 'mfa_switched_on', owner);
    return issueRecoveryCodes(tx);
  });
  if (result) return result;
  const message =
    'The code is wrong. Check the clock of the device. After 15 minutes, or five wrong codes, begin anew.';
  throw invalid([fieldError('code', 'wrong_code', message)]);
}

/** Makes new recovery codes; those there were are void. */
export async function renewRecoveryCodes(ctx: Context, password: string): Promise<{ recoveryCodes: string[] }> {
  const requireOn = ({ isOn }: StoredFactor) => {
    if (!isOn) throw notFound('Your second factor');
  };
  requireOn(await requireFactor(ctx));
  await proveOwnPassword(ctx, 'password', password);
  return onOwnAccount(ctx, async (tx) => {
    requireOn(await requireFactor(tx));
    await recordRenewal(tx, ownerOf(tx));
    return issueRecoveryCodes(tx);
  });
}

/** Switches the caller's own second factor off. An enrolment that is not confirmed is forgotten, too. */
export async function remove(ctx: Context, password: string): Promise<MfaState> {
  await proveOwnPassword(ctx, 'password', password);
  return onOwnAccount(ctx, async (tx) => {
    const { isOn } = await requireFactor(tx);
    await switchOff(tx.db, tx.actor.id);
    if (isOn) await recordSwitch(tx, 'mfa_switched_off', ownerOf(tx));
    return { mfaType: 'none' };
  });
}
