import { styled } from '@mui/material/styles';
import { Search } from 'lucide-react';
import { Suspense, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { keyFace } from '#console/components/keyFace.ts';
import { useText } from '#console/i18n/i18n.ts';
import { commandKey } from '#console/lib/commandKey.ts';
import { isLayerOpen } from '#console/lib/useShortcut.ts';
import { ConsolePalette } from './lazyMenus.ts';
import { focusRing } from './theme.ts';
import { token } from './tokens.ts';

/** The way to everything by name, from this button and by the keys that are known for it. */
export function CommandSearch({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const label = t('shell.search');
  // With the drawing itself: keys that are pressed as soon as the page is seen are not lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (isLayerOpen()) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const close = (run?: () => void) => {
    // Gone, with the focus where it was before, so that a window opened next gives it back to there.
    flushSync(() => setOpen(false));
    run?.();
  };
  return (
    <>
      <SearchButton
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        data-keys={commandKey() === '⌘' ? '⌘K' : 'Ctrl K'}
        title={label}
        onClick={() => setOpen(true)}
      >
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <span>{label}</span>
      </SearchButton>
      {open && (
        <Suspense>
          <ConsolePalette label={label} onClose={close} onShortcuts={onShortcuts} />
        </Suspense>
      )}
    </>
  );
}

const SearchButton = styled('button')(({ theme }) => ({
  display: 'flex',
  flex: 'none',
  alignItems: 'center',
  gap: 8,
  width: 300,
  height: 32,
  padding: '0 8px 0 10px',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 6,
  font: 'inherit',
  letterSpacing: 'inherit',
  textAlign: 'start',
  color: token('muted'),
  backgroundColor: token('sunken'),
  cursor: 'default',
  '&:hover': { borderColor: token('control'), color: token('text') },
  '&:focus-visible': focusRing,
  span: { flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // Drawn, not written: the keys are no part of the button's name.
  '&::after': { ...keyFace, content: 'attr(data-keys)' },
  [theme.breakpoints.down('md')]: {
    justifyContent: 'center',
    width: 32,
    padding: 0,
    borderColor: 'transparent',
    backgroundColor: 'transparent',
    'span, &::after': { display: 'none' },
  },
}));
