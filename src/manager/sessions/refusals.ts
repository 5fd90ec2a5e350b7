import type { AdministratorSignIn } from '#manager/administrators/signInStore.ts';
import { record } from '#manager/audit.ts';
import { type Call, inTransaction } from '#manager/context.ts';
import { ManagerError } from '#manager/errors.ts';

/** Why a sign-in failed, as exactly as it is known. */
export interface Failure {
  found?: AdministratorSignIn | undefined;
  cause: string;
  /** The attempt has locked the account until then. */
  locksUntil?: number | undefined;
}

/** Why nobody was signed in. The caller is told the kind of it, and the cause is for the system events only. */
export type Refusal =
  | ({ outcome: 'refused' } & Failure)
  /** Refused, and no password was looked at. */
  | ({ outcome: 'locked out' } & Failure)
  /** From here on the password was right. */
  | { outcome: 'no room'; found: AdministratorSignIn; most: number }
  | { outcome: 'code required' }
  | ({ outcome: 'code refused' } & Failure);

async function recordFailure(call: Call, { found, cause, locksUntil }: Failure): Promise<void> {
  await inTransaction(call, async (tx) => {
    const target = found && ({ type: 'administrator', id: found.id, name: found.username } as const);
    await record(tx, {
      event: 'sign_in_failed',
      level: 'warning',
      ...(target ? { target } : {}),
      description: `A sign-in ${found ? `as ${found.username} ` : ''}failed: ${cause}.`,
    });
    if (!target || locksUntil === undefined) return;
    await record(tx, {
      event: 'administrator_locked',
      level: 'warning',
      target,
      description: `${target.name} was locked out until ${new Date(locksUntil).toISOString()}: too many wrong passwords.`,
    });
  });
}

function toError(refusal: Refusal): ManagerError {
  switch (refusal.outcome) {
    case 'no room':
      return new ManagerError(
        'too_many_sessions',
        `You are signed in ${refusal.most} times already, which is as often as allowed. Sign out of another session first.`,
      );
    case 'code required':
      return new ManagerError('mfa_required', 'Send the code of your authenticator app as well, in mfaCode.');
    case 'code refused':
      return new ManagerError(
        'mfa_failed',
        'The code is wrong or was used before, or too many were wrong. Wait for the next code and try again.',
      );
    default:
      return new ManagerError('sign_in_failed', 'The user name or the password is wrong, or the account is locked.');
  }
}

/** Notes why, and answers alike whatever the cause. */
export async function refuse(call: Call, refusal: Refusal): Promise<never> {
  if (refusal.outcome === 'no room') await recordFailure(call, { ...refusal, cause: 'too many sessions' });
  else if (refusal.outcome !== 'code required') await recordFailure(call, refusal);
  throw toError(refusal);
}
