import type { Call } from '#manager/context.ts';
import { attemptCode } from './attempt.ts';
import { type PresentedCode, parseCode } from './codes.ts';
import { type Owner, recordUnreadable, recordUsedRecoveryCode } from './events.ts';
import type { SecretBox } from './secretBox.ts';
import {
  countRecoveryCodes,
  findFactor,
  hasRecoveryCode,
  type StoredFactor,
  takeRecoveryCode,
  takeStep,
} from './store.ts';
import { findStep } from './totp.ts';

/** A code that is right. `take`: from then on it is good for nothing; false: it was taken meanwhile. */
interface RightCode {
  take: () => Promise<boolean>;
}

export type Verdict = RightCode | { cause: string };

async function findRecoveryCode(tx: Call, owner: Owner, hash: string): Promise<RightCode | undefined> {
  if (!(await hasRecoveryCode(tx.db, owner.id, hash))) return undefined;
  return {
    take: async () => {
      const taken = await takeRecoveryCode(tx.db, owner.id, hash);
      if (taken) await recordUsedRecoveryCode(tx, owner, await countRecoveryCodes(tx.db, owner.id));
      return taken;
    },
  };
}

function findCode(tx: Call, { id }: Owner, factor: StoredFactor, secret: Buffer, code: string): RightCode | undefined {
  const step = findStep(secret, code, tx.now);
  if (step === undefined || step <= (factor.lastStep ?? -1)) return undefined;
  return { take: () => takeStep(tx.db, id, step) };
}

/**
 * What a code is worth that came with the right password. The transaction holds its owner's guard. A recovery code needs no
 * secret: it still opens where the secret cannot be read.
 */
export async function checkCode(
  tx: Call,
  box: SecretBox,
  owner: Owner,
  { text, lockOut }: { text: string; lockOut: number },
): Promise<Verdict> {
  const factor = await findFactor(tx.db, owner.id);
  if (!factor) return { cause: 'unknown user' };
  const secret = factor.secret === null ? undefined : box.open(factor.secret, owner.id);
  const presented: PresentedCode | undefined = parseCode(text);
  if (!secret && presented?.kind !== 'recovery') {
    await recordUnreadable(tx, owner);
    return { cause: 'second factor unreadable' };
  }
  const result = await attemptCode(tx, owner, lockOut, async () => {
    if (presented?.kind === 'recovery') return findRecoveryCode(tx, owner, presented.hash);
    return presented && secret && findCode(tx, owner, factor, secret, presented.code);
  });
  if (result === 'locked') return { cause: 'second factor locked' };
  return result === 'wrong' ? { cause: 'wrong or used code' } : result;
}
