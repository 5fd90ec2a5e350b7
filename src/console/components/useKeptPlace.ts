import { type PointerEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { indexOfTarget } from './useRowGestures.ts';

interface Options<Row> {
  scroller: RefObject<HTMLElement | null>;
  rows: readonly Row[];
  rowHeight: number;
  /** What the rows were asked for by: where that is another, other rows are what was wanted. Absent: no place is kept. */
  asked: string | undefined;
  /** The row that the keyboard is on. */
  activeIndex: number;
  /** Scrolls by so many rows. */
  shift: (rows: number) => void;
}

/**
 * Leaves in its place what is looked at while rows come and go around it: the row that is pointed at, else the one that has the
 * focus, else the first in sight. At the very top nothing is kept but the top, unless a row is pointed at or has the focus.
 */
export function useKeptPlace<Row>({ scroller, rows, rowHeight, asked, activeIndex, shift }: Options<Row>) {
  const pointed = useRef<Row>(undefined);
  const before = useRef({ rows, asked, activeIndex });

  useLayoutEffect(() => {
    const last = before.current;
    before.current = { rows, asked, activeIndex };
    const element = scroller.current;
    if (!element || last.rows === rows || asked === undefined || last.asked !== asked) return;
    const first = Math.ceil(element.scrollTop / rowHeight);
    const inSight = (index: number) =>
      index >= first - 1 && index * rowHeight < element.scrollTop + element.clientHeight;
    const candidates = [
      pointed.current === undefined ? -1 : last.rows.indexOf(pointed.current),
      element.querySelector('tr:focus-within') ? last.activeIndex : -1,
    ].filter(inSight);
    if (element.scrollTop > 0) candidates.push(first);
    for (const index of candidates) {
      const row = last.rows[index];
      const place = row === undefined ? -1 : rows.indexOf(row);
      if (place < 0) continue;
      if (place !== index) shift(place - index);
      return;
    }
  });

  return {
    onPointerMove: ({ target, movementX, movementY }: PointerEvent) => {
      // What moves under a pointer that rests is not what is pointed at.
      if (movementX === 0 && movementY === 0) return;
      pointed.current = rows[indexOfTarget(target) ?? -1];
    },
    onPointerLeave: () => {
      pointed.current = undefined;
    },
  };
}
