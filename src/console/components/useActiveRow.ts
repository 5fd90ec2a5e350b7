import { useLayoutEffect, useMemo, useRef, useState } from 'react';

interface Options<Row> {
  rows: readonly Row[];
  rowID: (row: Row) => number;
  /** The element of the row at an index, where it is rendered. */
  find: (index: number) => HTMLElement | null | undefined;
  scrollTo: (index: number) => void;
}

/**
 * The one row that Tab reaches and the arrow keys move. It is remembered by its ID; when it goes, the row that took its
 * place steps in, and gets the focus where the focus had been on the lost one.
 */
export function useActiveRow<Row>({ rows, rowID, find, scrollTo }: Options<Row>) {
  const [last, setLast] = useState<{ id: number; index: number }>();
  const wanted = useRef<number>(undefined);
  const hasFocus = useRef(false);

  const index = useMemo(() => (last ? currentIndex(rows, rowID, last) : 0), [rows, rowID, last]);

  useLayoutEffect(() => {
    const row = rows[index];
    if (!row) return;
    const isWanted = wanted.current === rowID(row);
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!isWanted && !isLost) return;
    wanted.current = undefined;
    scrollTo(index);
    find(index)?.focus({ preventScroll: true });
  });

  return {
    index,
    /** Moves the focus to the row with that ID, as soon as it is there. */
    focus: (id: number) => {
      wanted.current = id;
      setLast({ id, index: rows.findIndex((row) => rowID(row) === id) });
    },
    onFocus: (focused: number) => {
      const row = rows[focused];
      hasFocus.current = true;
      wanted.current = undefined;
      if (row) setLast({ id: rowID(row), index: focused });
    },
    onBlur: () => {
      hasFocus.current = false;
    },
  };
}

function currentIndex<Row>(rows: readonly Row[], rowID: (row: Row) => number, last: { id: number; index: number }) {
  const still = rows[last.index];
  if (still && rowID(still) === last.id) return last.index;
  const moved = rows.findIndex((row) => rowID(row) === last.id);
  return moved >= 0 ? moved : Math.max(0, Math.min(last.index, rows.length - 1));
}
