import type { EventName } from '#contract/eventNames.ts';
import { record } from '#manager/audit.ts';
import type { Call } from '#manager/context.ts';

/** Whose second factor it is. */
export interface Owner {
  id: number;
  username: string;
}

const words = {
  mfa_switched_on: 'was switched on',
  mfa_switched_off: 'was switched off',
} as const satisfies Partial<Record<EventName, string>>;

const target = ({ id, username }: Owner) => ({ type: 'administrator', id, name: username }) as const;

/** Writes what happened to a second factor. Never with a secret or a code. */
export async function recordSwitch(tx: Call, event: keyof typeof words, owner: Owner): Promise<void> {
  const description = `The second factor of ${owner.username} ${words[event]}.`;
  await record(tx, { event, target: target(owner), description });
}

export async function recordRequired(tx: Call, owner: Owner): Promise<void> {
  const description = `${owner.username} gave the right password and was asked for a code.`;
  await record(tx, { event: 'mfa_required', target: target(owner), description });
}

export async function recordLock(tx: Call, owner: Owner, until: number): Promise<void> {
  await record(tx, {
    event: 'mfa_locked',
    level: 'warning',
    target: target(owner),
    description: `The second factor of ${owner.username} was locked until ${new Date(until).toISOString()}: too many wrong codes.`,
  });
}

export async function recordUnreadable(tx: Call, owner: Owner): Promise<void> {
  await record(tx, {
    event: 'mfa_unreadable',
    level: 'error',
    target: target(owner),
    description: `The second factor of ${owner.username} cannot be read: it was enrolled with another secret key (KEYROOM_SECRET_KEY, or secret.key in the data folder). Start with that key again, or switch the second factor off.`,
  });
}

export async function recordUsedRecoveryCode(tx: Call, owner: Owner, left: number): Promise<void> {
  await record(tx, {
    event: 'recovery_code_used',
    level: 'warning',
    target: target(owner),
    byTarget: true,
    description: `${owner.username} signed in with a recovery code; ${left} are left.`,
  });
}

export async function recordRenewal(tx: Call, owner: Owner): Promise<void> {
  const description = `${owner.username} has new recovery codes; the ones before are void.`;
  await record(tx, { event: 'recovery_codes_renewed', target: target(owner), description });
}
