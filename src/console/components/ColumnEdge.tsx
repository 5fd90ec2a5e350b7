import type { PointerEvent } from 'react';
import { dragColumnEdge } from './dragColumnEdge.ts';

interface Props {
  place: number;
  takes: number;
  fixed: boolean;
  onWidth: (width: number | undefined) => void;
}

/**
 * The edge of a heading: dragged, it makes the column wider or narrower; double-clicked, as wide as it usually is. For the mouse
 * only: the keyboard has the same in the chooser of columns.
 */
export function ColumnEdge({ onWidth, ...column }: Props) {
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    dragColumnEdge(event.nativeEvent, event.currentTarget, column, onWidth);
  };
  return <span data-edge aria-hidden onPointerDown={onPointerDown} onDoubleClick={() => onWidth(undefined)} />;
}
