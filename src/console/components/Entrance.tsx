import { cloneElement, type ReactElement, type Ref, useEffect } from 'react';

interface Props {
  children: ReactElement<Record<string, unknown>>;
  ref?: Ref<HTMLElement>;
  in?: boolean;
  appear?: boolean;
  timeout?: unknown;
  onEnter?: () => void;
  onExited?: () => void;
}

/**
 * In the place of MUI's fade, which has the page laid out before it begins: styles fade a window in (`data-entrance`), and a window
 * that is closed is gone at once.
 */
export function Entrance({
  children,
  ref,
  in: open = false,
  appear: _,
  timeout: __,
  onEnter,
  onExited,
  ...rest
}: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once each time, not whenever the listener is another function.
  useEffect(() => (open ? onEnter?.() : onExited?.()), [open]);
  return cloneElement(children, { ...rest, ref, 'data-entrance': '' });
}
