import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { idsBetween, movedIndex, type Selection, toggled } from './rowSelection.ts';

export interface Point {
  left: number;
  top: number;
}

interface Options<Row> {
  rows: readonly Row[];
  rowID: (row: Row) => number;
  selected: Selection;
  onSelect: (next: Selection) => void;
  focus: (id: number) => void;
  /** How many rows are in sight. */
  pageSize: () => number;
  onOpen?: ((row: Row) => void) | undefined;
  onMenu?: ((at: Point) => void) | undefined;
  onDelete?: ((ids: Selection) => void) | undefined;
}

/** The place of the row that an event comes from. */
export function indexOfTarget(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
  return row ? Number(row.dataset.index) : undefined;
}

const onSelectCell = (target: EventTarget) => target instanceof Element && target.closest('td[data-select]') !== null;

const onLink = (target: EventTarget) => target instanceof Element && target.closest('a') !== null;

/** Selecting, opening and asking for the menu, by mouse and keyboard, with one set of handlers for all rows. */
export function useRowGestures<Row>(options: Options<Row>) {
  const { rows, rowID, selected, onSelect, focus } = options;
  const anchor = useRef<number>(undefined);

  const idAt = (index: number) => {
    const row = rows[index];
    return row === undefined ? undefined : rowID(row);
  };
  const extendTo = (index: number, keep: boolean) => {
    const from = rows.findIndex((row) => rowID(row) === anchor.current);
    const range = idsBetween(rows, rowID, from < 0 ? index : from, index);
    onSelect(keep ? new Set([...selected, ...range]) : range);
  };
  const selectOnly = (id: number) => {
    anchor.current = id;
    onSelect(new Set([id]));
  };
  const toggle = (id: number) => {
    anchor.current = id;
    onSelect(toggled(selected, id));
  };

  const askForMenu = (id: number, at: Point) => {
    if (!options.onMenu) return;
    if (!selected.has(id)) selectOnly(id);
    options.onMenu(at);
  };

  return {
    onMouseDown: (event: MouseEvent) => {
      const id = idAt(indexOfTarget(event.target) ?? -1);
      if (id === undefined || (!event.shiftKey && !onSelectCell(event.target))) return;
      // Neither a stretch of text gets selected by a shifted click, nor the focus by a box.
      event.preventDefault();
      focus(id);
    },
    onClick: (event: MouseEvent) => {
      const index = indexOfTarget(event.target);
      const id = idAt(index ?? -1);
      if (index === undefined || id === undefined || onLink(event.target)) return;
      const byBox = onSelectCell(event.target);
      const adding = event.ctrlKey || event.metaKey || byBox;
      if (event.shiftKey) extendTo(index, adding);
      else if (adding) toggle(id);
      else selectOnly(id);
    },
    onDoubleClick: (event: MouseEvent) => {
      const row = rows[indexOfTarget(event.target) ?? -1];
      if (row !== undefined && !onSelectCell(event.target) && !onLink(event.target)) options.onOpen?.(row);
    },
    onContextMenu: (event: MouseEvent) => {
      const id = idAt(indexOfTarget(event.target) ?? -1);
      if (id === undefined || !options.onMenu) return;
      event.preventDefault();
      askForMenu(id, { left: event.clientX, top: event.clientY });
    },
    onKeyDown: (event: KeyboardEvent) => {
      const index = indexOfTarget(event.target);
      const row = rows[index ?? -1];
      if (index === undefined || row === undefined || event.altKey) return;
      const handled = pressed(event, index, row);
      if (handled) event.preventDefault();
    },
  };

  function pressed(event: KeyboardEvent, index: number, row: Row): boolean {
    const id = rowID(row);
    const target = movedIndex(event.key, index, rows.length, options.pageSize());
    if (target !== undefined) {
      const targetID = idAt(target) ?? id;
      if (event.shiftKey) {
        anchor.current ??= id;
        extendTo(target, false);
      } else anchor.current = targetID;
      focus(targetID);
      return true;
    }
    if (event.key === ' ') {
      if (event.target instanceof HTMLInputElement) return false;
      if (event.shiftKey) extendTo(index, true);
      else toggle(id);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelect(new Set(rows.map(rowID)));
    else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set());
    else if (event.key === 'Enter' && !onLink(event.target)) options.onOpen?.(row);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.currentTarget.querySelector(`tr[data-index="${index}"]`)?.getBoundingClientRect();
      askForMenu(id, { left: (box?.left ?? 0) + 48, top: box?.bottom ?? 0 });
    } else if (event.key === 'Delete' && options.onDelete) {
      if (!selected.has(id)) selectOnly(id);
      options.onDelete(selected.has(id) ? selected : new Set([id]));
    } else return false;
    return true;
  }
}
