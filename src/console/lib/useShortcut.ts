import { useEffect, useLayoutEffect, useRef } from 'react';
import { singleKeys } from './singleKeys.ts';

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const layers = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** Whether something lies above the page, which then has no say. */
export function isLayerOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;
}

/** Whether a key alone is meant for the page: not what is typed, not what belongs to something above the page. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false;
  const target = event.target instanceof Element ? event.target : document.body;
  return !target.matches(fields) && !target.closest(layers) && !isLayerOpen() && singleKeys.read();
}

/** A single key does something on the page, unless such keys are switched off. No `run`: it does nothing now. */
export function useShortcut(key: string, run: (() => void) | undefined): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  // With the drawing itself: a key that is pressed as soon as the page is seen is not lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.repeat || !latest.current || !isForPage(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key]);
}
