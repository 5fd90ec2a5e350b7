import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether content of that many pixels is wider than the element it is in. */
export function useSideways(scroller: RefObject<HTMLElement | null>, width: number): boolean {
  const [sideways, setSideways] = useState(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setSideways(width > element.clientWidth);
    look();
    const observer = 'ResizeObserver' in globalThis ? new ResizeObserver(look) : undefined;
    observer?.observe(element);
    return () => observer?.disconnect();
  }, [scroller, width]);
  return sideways;
}
