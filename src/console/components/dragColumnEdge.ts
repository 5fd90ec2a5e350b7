import { allowedWidth } from '#console/lib/columnLayout.ts';

interface Column {
  /** Which of the table's columns it is, the boxes included. */
  place: number;
  /** The width (pixels) that counts for it at present. */
  takes: number;
  /** It has this width, and not what the others leave. */
  fixed: boolean;
}

/**
 * Follows a pointer that has come down on the edge of a heading, and tells the width when it is let go. Meanwhile the table
 * is changed without being rendered anew.
 */
export function dragColumnEdge(
  { pointerId, clientX: startX }: PointerEvent,
  edge: HTMLElement,
  { place, takes, fixed }: Column,
  onWidth: (width: number) => void,
): void {
  const table = edge.closest('table');
  const heading = edge.closest('th');
  if (!table || !heading) return;
  const column = table.querySelectorAll('col')[place];
  const tableWidth = Number.parseFloat(table.style.getPropertyValue('--table-width'));
  const from = heading.getBoundingClientRect().width;
  let width = from;

  const show = (pixels: number) => {
    table.style.setProperty('--table-width', `${tableWidth + pixels - takes}px`);
    if (fixed && column) column.style.width = `${pixels}px`;
  };
  const onMove = ({ clientX }: PointerEvent) => {
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
  edge.setPointerCapture(pointerId);
  edge.dataset.dragging = '';
  edge.addEventListener('pointermove', onMove);
  edge.addEventListener('pointerup', end);
  edge.addEventListener('pointercancel', end);
}
