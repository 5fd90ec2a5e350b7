import { styled } from '@mui/material/styles';
import type { KeyboardEvent } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogTab, DialogTabsState } from './useDialogTabs.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface ListProps extends Pick<DialogTabsState, 'selected' | 'select' | 'ids'> {
  tabs: readonly Omit<DialogTab, 'content'>[];
  /** What the tabs are of, where the title of the window does not say it. */
  label?: string;
}

/** The tabs of a window, one of which is shown. The arrow keys move among them, Home and End to the ends. */
export function DialogTabList({ tabs, label, selected, select, ids }: ListProps) {
  const t = useText();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = tabs.findIndex(({ id }) => id === selected);
    const moves: Record<string, number> = {
      ArrowRight: (place + 1) % tabs.length,
      ArrowLeft: (place + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[moves[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    select(next.id);
    const tab = event.currentTarget.querySelector<HTMLElement>(`[id="${ids.tab(next.id)}"]`);
    tab?.focus();
    tab?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <List role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label, count, invalid }) => (
        <Tab
          key={id}
          type="button"
          role="tab"
          id={ids.tab(id)}
          aria-selected={id === selected}
          aria-controls={ids.panel(id)}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => select(id)}
        >
          {label}
          {count && <Count>{count}</Count>}
          {invalid && (
            <>
              <Dot aria-hidden />
              <VisuallyHidden>{t('record.tabFault')}</VisuallyHidden>
            </>
          )}
        </Tab>
      ))}
    </List>
  );
}

/** What the tabs hold. A panel is made when its tab is first shown, and kept from then on with all that was typed. */
export function DialogTabPanels({ tabs, selected, visited, ids, panels }: DialogTabsState) {
  return (
    <div ref={panels}>
      {tabs.map(({ id, content }) => (
        <Panel
          key={id}
          role="tabpanel"
          id={ids.panel(id)}
          aria-labelledby={ids.tab(id)}
          hidden={id !== selected}
          // Reached by Tab, so that a panel without a field of its own can be scrolled by keyboard.
          tabIndex={0}
        >
          {visited.has(id) && content}
        </Panel>
      ))}
    </div>
  );
}

const List = styled('div')({
  display: 'flex',
  flex: 'none',
  gap: 4,
  padding: '0 12px',
  overflowX: 'auto',
  scrollbarWidth: 'none',
  borderBottom: `1px solid ${token('hairline')}`,
});

const Tab = styled('button')({
  position: 'relative',
  flex: 'none',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  height: 36,
  padding: '0 8px',
  border: 0,
  borderRadius: 6,
  font: 'inherit',
  letterSpacing: 'inherit',
  color: token('muted'),
  background: 'none',
  cursor: 'default',
  '&:hover': { color: token('text') },
  '&:focus-visible': { ...focusRing, outlineOffset: -3 },
  '&[aria-selected=true]': { color: token('text'), fontWeight: 550 },
  '&[aria-selected=true]::after': {
    content: '""',
    position: 'absolute',
    insetInline: 8,
    bottom: -1,
    height: 2,
    borderRadius: 1,
    backgroundColor: token('accent'),
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

const Count = styled('span')({ fontSize: 12, fontWeight: 400, color: token('muted') });

const Dot = styled('span')({ width: 6, height: 6, borderRadius: 3, backgroundColor: token('danger') });

const Panel = styled('div')({
  '&:focus': { outline: 'none' },
  '&:focus-visible': { ...focusRing, outlineOffset: 4, borderRadius: 4 },
});
