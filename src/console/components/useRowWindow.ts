import { type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { nextPaint } from '#console/lib/nextPaint.ts';
import { type RowWindow, rowsInSight, rowWindow } from './rowWindow.ts';

interface Options {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  /** Height of what stays above the rows. */
  headHeight: number;
  /** More rows are on their way. */
  growing: boolean;
}

/** Follows the scrolling and the size of an element; renders anew only when other rows come into reach. */
export function useRowWindow({ scroller, count, rowHeight, headHeight, growing }: Options) {
  // At first as many as could be in sight below what is above a list, so that they are there before anything is measured.
  const [window, setWindow] = useState<RowWindow>(() => rowsInSight(innerHeight - 200, rowHeight));
  const hasMargin = useRef(false);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const next = rowWindow(scrollTop, clientHeight, rowHeight);
    const least = scrollTop > 0 ? next : rowsInSight(clientHeight, rowHeight);
    // At first it may be a little more or less; not all that there was room for on paper.
    const isEnough = ({ length }: RowWindow) =>
      hasMargin.current ? length === next.length : length >= least.length && length <= 2 * next.length;
    setWindow((last) => (last.first === next.first && isEnough(last) ? last : next));
  }, [scroller, rowHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.addEventListener('scroll', look, { passive: true });
    // It tells of the size for the first time, too: once that is known, before anything is painted.
    const observer = 'ResizeObserver' in globalThis ? new ResizeObserver(look) : undefined;
    if (observer) observer.observe(element);
    else look();
    return () => {
      element.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [scroller, look]);

  // The margin can wait until what is in sight is painted, and until rows no longer come that put others into every place.
  useEffect(() => {
    if (growing) return;
    void nextPaint().then(() => {
      hasMargin.current = true;
      startTransition(look);
    });
  }, [growing, look]);

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
