import * as z from 'zod/mini';
import { managerRoot } from '#console/lib/managers.ts';
import { stored, useStored } from '#console/lib/stored.ts';

/** How many are kept: the newest. */
export const mostReceipts = 500;

const receipt = z.object({ manager: z.string(), keyID: z.int(), at: z.int() });

/** That the secret key of a key was handed over in this browser: which, and when. Nothing of the secret key itself. */
export type Receipt = z.infer<typeof receipt>;

const none: readonly Receipt[] = [];
const kept = stored('receipts', z.readonly(z.array(receipt)), none);

/** With the new one first, in place of an earlier one of the same key. */
export function addReceipt(receipts: readonly Receipt[], added: Receipt): readonly Receipt[] {
  const others = receipts.filter(({ manager, keyID }) => manager !== added.manager || keyID !== added.keyID);
  return [added, ...others].slice(0, mostReceipts);
}

const times = new WeakMap<readonly Receipt[], ReadonlyMap<number, number>>();

function timesOf(receipts: readonly Receipt[]): ReadonlyMap<number, number> {
  const known = times.get(receipts);
  if (known) return known;
  const manager = managerRoot();
  const found = new Map(receipts.flatMap((each) => (each.manager === manager ? [[each.keyID, each.at]] : [])));
  times.set(receipts, found);
  return found;
}

/** When the secret keys of keys were handed over in this browser, by the IDs of the keys of this manager. */
export function useReceipts(): ReadonlyMap<number, number> {
  return timesOf(useStored(kept));
}

/** Keeps that a secret key has been handed over now, for managers that do not write it down themselves. */
export function keepReceipt(keyID: number, at: number): void {
  try {
    kept.write(addReceipt(kept.read(), { manager: managerRoot(), keyID, at }));
  } catch {
    // Without room for it there is none: it is a comfort, and the secret key has been handed over all the same.
  }
}
