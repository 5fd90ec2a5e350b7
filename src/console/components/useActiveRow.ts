import { useLayoutEffect, useMemo, useRef, useState } from 'react';

interface Options<Row> {
  rows: readonly Row[];
  rowID: (row: Row) => number;
  /** The element of the row at an index, where it is rendered. */
  find: (index: number) => HTMLTableRowElement | null | undefined;
  scrollTo: (index: number) => void;
}

/**
 * The one row that Tab reaches and the arrow keys move. It is remembered by its ID; when it goes, the row that took its
 * place steps in, and gets the focus where the focus had been on the lost one.
 */
export function useActiveRow<Row>({ rows, rowID, find, scrollTo }: Options<Row>) {
  const [last, setLast] = useState<{ id: number; index: number }>();
  const wanted = useRef<{ id: number; then: ((row: HTMLTableRowElement) => void) | undefined }>(undefined);
  const hasFocus = useRef(false);

  const index = useMemo(() => (last ? currentIndex(rows, rowID, last) : 0), [rows, rowID, last]);

  useLayoutEffect(() => {
    const row = rows[index];
    if (!row) return;
    const asked = wanted.current?.id === rowID(row) ? wanted.current : undefined;
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!asked && !isLost) return;
    wanted.current = undefined;
    scrollTo(index);
    const element = find(index);
    if (!element) return;
    element.focus({ preventScroll: true });
    asked?.then?.(element);
  });

  return {
    index,
    /** Moves the focus to the row with that ID, as soon as it is there. `then`: what becomes of the row. */
    focus: (id: number, then?: (row: HTMLTableRowElement) => void) => {
      wanted.current = { id, then };
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
