import type { PointerEvent } from 'react';
import type { dragColumnEdge } from './dragColumnEdge.ts';

interface Props {
  place: number;
  takes: number;
  fixed: boolean;
  onWidth: (width: number | undefined) => void;
}

let drag: typeof dragColumnEdge | undefined;

/** Fetched when a pointer comes near: it is needed at once when it comes down. */
function prepare() {
  import('./dragColumnEdge.ts').then(({ dragColumnEdge }) => {
    drag = dragColumnEdge;
  }, ignore);
}

/** Without it the width stays as it is; the chooser of columns can change it, too. */
function ignore() {}

/**
 * The edge of a heading: dragged, it makes the column wider or narrower; double-clicked, as wide as it usually is. For the mouse
 * only: the keyboard has the same in the chooser of columns.
 */
export function ColumnEdge({ onWidth, ...column }: Props) {
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    drag?.(event.nativeEvent, event.currentTarget, column, onWidth);
  };
  return (
    <span
      data-edge
      aria-hidden
      onPointerEnter={prepare}
      onPointerDown={onPointerDown}
      onDoubleClick={() => onWidth(undefined)}
    />
  );
}
