import { type RefObject, startTransition, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { nextPaint } from '#console/lib/nextPaint.ts';
import { type RowWindow, rowsInSight, rowWindow } from './rowWindow.ts';

interface Options {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  /** Height of what stays above the rows. */
  headHeight: number;
}

/** Pixels that are at least taken by what is above a list. */
const above = 200;

/** Follows the scrolling and the size of an element; renders anew only when other rows come into reach. */
export function useRowWindow({ scroller, count, rowHeight, headHeight }: Options) {
  // At first as many as could be in sight, so that they are there before anything is measured; the margin around them comes once
  // they are painted.
  const [window, setWindow] = useState<RowWindow>(() => rowsInSight(innerHeight - above, rowHeight));
  const isPainted = useRef(false);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const next = rowWindow(element.scrollTop, element.clientHeight, rowHeight);
    // What is rendered already may be a little more; not all that there was room for on paper.
    const isEnough = ({ length }: RowWindow) => length >= next.length && length <= 2 * next.length;
    setWindow((last) => (last.first === next.first && isEnough(last) ? last : next));
  }, [scroller, rowHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.addEventListener('scroll', look, { passive: true });
    // It tells of the size for the first time, too: once that is known, before anything is painted.
    const resized = () => (isPainted.current || element.clientHeight > innerHeight - above) && look();
    const observer = 'ResizeObserver' in globalThis ? new ResizeObserver(resized) : undefined;
    if (observer) observer.observe(element);
    else look();
    void nextPaint().then(() => {
      isPainted.current = true;
      startTransition(look);
    });
    return () => {
      element.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [scroller, look]);

  const room = () => (scroller.current?.clientHeight ?? 0) - headHeight;
  const first = Math.max(0, Math.min(window.first, count - window.length));
  return {
    first,
    end: Math.min(count, first + window.length),
    /** How many rows are in sight as a whole. */
    pageSize: () => Math.max(1, Math.floor(room() / rowHeight)),
    /** Scrolls by so many rows and renders those there before anything is painted. To be called before it. */
    shift: useCallback(
      (rows: number) => {
        if (!scroller.current) return;
        scroller.current.scrollTop += rows * rowHeight;
        look();
      },
      [scroller, rowHeight, look],
    ),
    /** Scrolls no further than it takes to have the row in sight. */
    reveal: (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + room()) element.scrollTop = top + rowHeight - room();
    },
  };
}
