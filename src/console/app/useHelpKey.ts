import { useLayoutEffect } from 'react';
import { helpHolder, returnToWork } from '#console/lib/help.ts';

/** F1 opens help from wherever the keyboard is, and goes back to the work from there. */
export function useHelpKey(open: () => void): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      const at = document.activeElement;
      if (at?.closest('[data-help]')) return returnToWork();
      // What lies above everything else, such as a menu, keeps the keyboard to itself.
      const layer = at?.closest('.MuiModal-root');
      if (!layer || layer.contains(helpHolder() ?? null)) open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
