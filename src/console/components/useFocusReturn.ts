import { type FocusEvent, useEffect, useRef } from 'react';

/** What had the focus before the window that a window has taken the place of. */
const inherited = new WeakMap<Element, HTMLElement>();

/**
 * Gives the focus back to what had it before a window, once that is gone, unless it is somewhere already: where another window
 * has taken the place of this one, that gives it back. MUI's own way takes it from there first, and back again after that.
 */
export function useFocusReturn() {
  const self = useRef<HTMLElement>(undefined);
  const before = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const giveBack = () => {
      const owner = before.current ?? (self.current && inherited.get(self.current));
      if (!owner) return;
      const { activeElement, body } = document;
      const heir = activeElement?.closest('.MuiDialog-root');
      if (heir) inherited.set(heir, owner);
      else if (activeElement === null || activeElement === body) owner.focus();
    };
    // By then a window in the place of this one is there.
    return () => queueMicrotask(giveBack);
  }, []);
  return {
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      self.current = currentTarget;
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
        before.current ??= relatedTarget;
    },
  };
}
