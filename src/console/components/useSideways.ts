import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether content of that many pixels is wider than the element it is in. */
export function useSideways(scroller: RefObject<HTMLElement | null>, width: number): boolean {
  const [sideways, setSideways] = useState(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setSideways(width > element.clientWidth);
    // It tells of the size for the first time, too: once that is known, before anything is painted.
    const observer = 'ResizeObserver' in globalThis ? new ResizeObserver(look) : undefined;
    if (observer) observer.observe(element);
    else look();
    return () => observer?.disconnect();
  }, [scroller, width]);
  return sideways;
}
