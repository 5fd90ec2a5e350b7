import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { managerRoot } from '#console/lib/managers.ts';

const storageKey = 'keyroom.receipts';

/** How many are kept: the newest. */
export const mostReceipts = 500;

const receipt = z.object({ manager: z.string(), keyID: z.int(), at: z.int() });

/** That the secret key of a key was handed over in this browser: which, and when. Nothing of the secret key itself. */
export type Receipt = z.infer<typeof receipt>;

/** What was kept; nothing of what cannot be read. */
export function parseReceipts(text: string | null): readonly Receipt[] {
  try {
    return z.array(receipt).parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

/** With the new one first, in place of an earlier one of the same key. */
export function addReceipt(receipts: readonly Receipt[], added: Receipt): readonly Receipt[] {
  const others = receipts.filter(({ manager, keyID }) => manager !== added.manager || keyID !== added.keyID);
  return [added, ...others].slice(0, mostReceipts);
}

let times: ReadonlyMap<number, number> | undefined;
const listeners = new Set<() => void>();

function readTimes(): ReadonlyMap<number, number> {
  const ofThisManager = parseReceipts(localStorage.getItem(storageKey)).filter(
    ({ manager }) => manager === managerRoot(),
  );
  return new Map(ofThisManager.map(({ keyID, at }) => [keyID, at]));
}

/** When the secret key of a key was handed over in this browser. */
export function receiptOf(keyID: number): number | undefined {
  times ??= readTimes();
  return times.get(keyID);
}

/** The same, for what is drawn with it. */
export function useReceipt(keyID: number): number | undefined {
  return useSyncExternalStore(subscribe, () => receiptOf(keyID));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps that a secret key has been handed over now, for managers that do not write it down themselves. */
export function keepReceipt(keyID: number, at: number): void {
  const receipts = parseReceipts(localStorage.getItem(storageKey));
  try {
    localStorage.setItem(storageKey, JSON.stringify(addReceipt(receipts, { manager: managerRoot(), keyID, at })));
  } catch {
    // Without room for it there is none: it is a comfort, and the secret key has been handed over all the same.
  }
  times = undefined;
  for (const listener of listeners) listener();
}
