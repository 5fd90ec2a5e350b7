import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let onPaper = false;
const listeners = new Set<() => void>();

function set(value: boolean) {
  onPaper = value;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether pictures are to be there at once, and light: paper is white. */
export function useOnPaper(): boolean {
  return useSyncExternalStore(subscribe, () => onPaper);
}

/** Prints the page once its pictures have come: a browser does not wait for those that it has to fetch for paper. */
export async function printGuide(): Promise<void> {
  flushSync(() => set(true));
  const pictures = document.querySelectorAll<HTMLImageElement>('#content [data-picture] img');
  await Promise.all(Array.from(pictures, (picture) => picture.decode().catch(() => {})));
  print();
  set(false);
}
