import { type ReactNode, useDeferredValue } from 'react';

/** Drawn right behind the rest of a window: what is not looked at first does not hold up what is. */
export function Deferred({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
