import { type PointerEvent, type RefObject, useRef } from 'react';

interface Options {
  list: RefObject<HTMLElement | null>;
  rowHeight: number;
  /** The row with that ID is dragged over that place; called once for each. */
  onPlace: (id: string, place: number) => void;
}

/** Drags the rows of a list by their grips (`data-grip`), which follow at once. The list keeps the pointer: a moved row would lose it. */
export function useRowDrag({ list, rowHeight, onPlace }: Options) {
  const dragged = useRef<{ id: string; place: number }>(undefined);
  const placeOf = ({ clientY }: PointerEvent) =>
    Math.floor((clientY - (list.current?.getBoundingClientRect().top ?? 0)) / rowHeight);
  const end = () => {
    dragged.current = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.button !== 0) return;
      const row = event.target.closest('[data-grip]')?.closest<HTMLElement>('[data-id]');
      if (!row?.dataset.id) return;
      event.preventDefault();
      list.current?.setPointerCapture(event.pointerId);
      dragged.current = { id: row.dataset.id, place: placeOf(event) };
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = dragged;
      if (!current) return;
      const place = placeOf(event);
      if (place === current.place) return;
      dragged.current = { ...current, place };
      onPlace(current.id, place);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
