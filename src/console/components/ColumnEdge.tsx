import type { PointerEvent } from 'react';
import { allowedWidth } from '#console/lib/columnLayout.ts';

interface Props {
  /** Which of the table's columns it is, the boxes included. */
  place: number;
  /** The width (pixels) that counts for it at present. */
  takes: number;
  /** It has this width, and not what the others leave. */
  fixed: boolean;
  onWidth: (width: number | undefined) => void;
}

/**
 * The edge of a heading: dragged, it makes the column wider or narrower; double-clicked, as wide as it usually is. For the mouse
 * only: the keyboard has the same in the chooser of columns. While it is dragged the table follows without being rendered anew.
 */
export function ColumnEdge({ place, takes, fixed, onWidth }: Props) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const edge = event.currentTarget;
    const table = edge.closest('table');
    const heading = edge.closest('th');
    if (event.button !== 0 || !table || !heading) return;
    event.preventDefault();
    const column = table.querySelectorAll('col')[place];
    const tableWidth = Number.parseFloat(table.style.getPropertyValue('--table-width'));
    const from = heading.getBoundingClientRect().width;
    const startX = event.clientX;
    let width = from;

    const show = (pixels: number) => {
      table.style.setProperty('--table-width', `${tableWidth + pixels - takes}px`);
      if (fixed && column) column.style.width = `${pixels}px`;
    };
    const onMove = ({ clientX }: globalThis.PointerEvent) => {
      width = allowedWidth(from + clientX - startX);
      show(width);
    };
    const end = ({ type }: Event) => {
      edge.removeEventListener('pointermove', onMove);
      edge.removeEventListener('pointerup', end);
      edge.removeEventListener('pointercancel', end);
      delete edge.dataset.dragging;
      if (type === 'pointerup' && width !== from) onWidth(width);
      else show(takes);
    };
    edge.setPointerCapture(event.pointerId);
    edge.dataset.dragging = '';
    edge.addEventListener('pointermove', onMove);
    edge.addEventListener('pointerup', end);
    edge.addEventListener('pointercancel', end);
  };
  return <span data-edge aria-hidden onPointerDown={onPointerDown} onDoubleClick={() => onWidth(undefined)} />;
}
