import { useSyncExternalStore } from 'react';
import type { ApiError } from './api.ts';

let trouble: ApiError | undefined;
const listeners = new Set<() => void>();

/** Whether a failure is not about the call but about the manager behind the server: every other call would fail like it. */
export function isTrouble(error: { code?: string | undefined } | undefined): boolean {
  return error?.code?.startsWith('manager_') === true;
}

/** Takes note of what became of a call: the latest tells whether there is trouble with the manager. */
export function noteOutcome(failure?: ApiError): void {
  const found = isTrouble(failure) ? failure : undefined;
  if (found?.code === trouble?.code) return;
  trouble = found;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The trouble there is with the manager, for as long as there is some. */
export function useTrouble(): ApiError | undefined {
  return useSyncExternalStore(subscribe, () => trouble);
}
