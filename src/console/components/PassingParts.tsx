import { type ReactNode, useLayoutEffect } from 'react';

interface Props {
  /** Called when the parts go while the focus is in the page; it is lost then if it was in one of them. */
  onGone: () => void;
  children: ReactNode;
}

/** Parts that are there for a while, and do not take the focus with them. */
export function PassingParts({ onGone, children }: Props) {
  useLayoutEffect(
    () => () => {
      // Without it the focus would be moved where nobody had put it anywhere.
      if (document.activeElement !== document.body) onGone();
    },
    [onGone],
  );
  return children;
}
