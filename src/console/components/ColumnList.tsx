import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { allowedWidth, shownColumns } from '#console/lib/columnLayout.ts';
import { allColumns, movedTo } from '#console/lib/columnOrder.ts';
import { ColumnRow, columnRowHeight } from './ColumnRow.tsx';
import type { ColumnChoice } from './useColumnLayout.ts';
import { useRowDrag } from './useRowDrag.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const step = 10;

/**
 * The columns as a list: one stop for Tab, with the buttons of its active row behind it. Arrows go up and down; with Alt they
 * move the column, and to the sides they make it narrower and wider.
 */
export function ColumnList({ all, layout, onShown, onWidth }: ColumnChoice) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const [first] = all;
  const shown = shownColumns(all, layout);
  const ids = [first?.id ?? '', ...allColumns(all, layout)];
  const [active, setActive] = useState(ids[0]);
  const [said, setSaid] = useState('');
  const byID = new Map(all.map((column) => [column.id, column]));
  const nameOf = (id: string) => String(byID.get(id)?.header ?? id);

  // A row that is moved loses the focus on the way.
  const focused = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || !focused.current) return;
    list.current?.querySelector<HTMLElement>(focused.current)?.focus();
  });

  const move = (id: string, place: number) => {
    if (!shown.includes(id) || place < 0 || place >= shown.length) return;
    onShown(movedTo(shown, id, place));
    setSaid(t('columns.place', { name: nameOf(id), place: place + 2, count: shown.length + 1 }));
  };
  const widen = (id: string, by: number) => {
    const meta = byID.get(id)?.meta;
    const width = allowedWidth((layout.widths[id] ?? meta?.width ?? meta?.minWidth ?? 180) + by);
    onWidth(id, width);
    setSaid(t('columns.width', { name: nameOf(id), width }));
  };
  const drag = useRowDrag({
    list,
    rowHeight: columnRowHeight,
    // The first row does not move.
    onPlace: (id, place) => move(id, Math.min(place - 1, shown.length - 1)),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !active) return;
    const onBox = event.target instanceof HTMLInputElement;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const wider = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (by && event.altKey) move(active, shown.indexOf(active) + by);
    else if (by) {
      const next = ids[ids.indexOf(active) + by];
      if (next) list.current?.querySelector<HTMLElement>(`[data-id="${next}"] input`)?.focus();
    } else if (wider && onBox && (active === ids[0] || shown.includes(active))) widen(active, wider);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <List
        ref={list}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const { id } = target.closest<HTMLElement>('[data-id]')?.dataset ?? {};
          setActive(id);
          focused.current = `[data-id="${id}"] ${target.dataset.does ? `[data-does="${target.dataset.does}"]` : 'input'}`;
        }}
        {...drag}
      >
        {ids.map((id, index) => (
          <ColumnRow
            key={id}
            id={id}
            name={nameOf(id)}
            shown={index === 0 || shown.includes(id)}
            fixed={index === 0}
            active={id === active}
            ends={{ first: index === 1, last: index === shown.length }}
            onShow={(show) => onShown(show ? [...shown, id] : shown.filter((each) => each !== id))}
            onMove={(by) => move(id, shown.indexOf(id) + by)}
            onWiden={(by) => widen(id, by * step)}
          />
        ))}
      </List>
      <Keys>{t('columns.keys')}</Keys>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

const List = styled('ul')({ position: 'relative', margin: 0, padding: '6px', listStyle: 'none' });

const Keys = styled('p')({
  margin: 0,
  padding: '0 14px 10px',
  fontSize: 12,
  lineHeight: '16px',
  color: token('muted'),
});
