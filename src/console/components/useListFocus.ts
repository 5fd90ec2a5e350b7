import { useCallback, useRef } from 'react';
import type { DataTableHandle } from './DataTable.tsx';
import { flashRow } from './flashRow.ts';

/** Where the focus goes on a list whose rows come and go: `page` and `table` are the refs of its parts. */
export function useListFocus<Row extends { ID: number }>(shown: readonly Row[]) {
  const page = useRef<HTMLDivElement>(null);
  const table = useRef<DataTableHandle>(null);
  const regain = useCallback(() => {
    // By then a window has given the focus back, and what takes the place of other parts is there.
    queueMicrotask(() => {
      if (document.activeElement !== document.body) return;
      (page.current?.querySelector<HTMLElement>('tr[tabindex="0"], [data-way-on] button') ?? page.current)?.focus();
    });
  }, []);
  return {
    page,
    table,
    /** After a window or a part of the page has gone, unless the focus is somewhere: to the active row, or to what is offered in the place of rows. */
    regain,
    /** To a row that is new, which stands out for a moment. */
    onNew: (id: number) => table.current?.focusRow(id, flashRow),
    /** To the row that takes the place of those that are gone. */
    afterRemoval: (gone: readonly Row[]) => {
      const next = rowAfter(shown, gone);
      if (next) table.current?.focusRow(next.ID);
      else page.current?.focus();
    },
  };
}

/** The row that steps into the place of the first of those that are gone; the one before where none follows. */
function rowAfter<Row extends { ID: number }>(before: readonly Row[], gone: readonly Row[]): Row | undefined {
  const ids = new Set(gone.map(({ ID }) => ID));
  const place = before.findIndex(({ ID }) => ids.has(ID));
  const stays = ({ ID }: Row) => !ids.has(ID);
  return before.slice(place).find(stays) ?? before.slice(0, Math.max(0, place)).findLast(stays);
}
