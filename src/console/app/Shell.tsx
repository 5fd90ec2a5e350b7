import { styled } from '@mui/material/styles';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { managerLabel } from '#console/lib/managers.ts';
import { usePrefetch } from '#console/lib/usePrefetch.ts';
import { usePrinting } from '#console/lib/usePrinting.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { whenIdle } from '#console/lib/whenIdle.ts';
import { loadJapaneseFont } from './fonts.ts';
import { HelpBeside } from './HelpBeside.tsx';
import { prefetchMenus } from './lazyMenus.ts';
import { NavigationTree } from './NavigationTree.tsx';
import { TopBar } from './TopBar.tsx';
import { Trouble } from './Trouble.tsx';
import { focusRing } from './theme.ts';
import { token } from './tokens.ts';
import { useSessionRenewal } from './useSessionRenewal.ts';
import { useSessionWatch } from './useSessionWatch.ts';

/** The frame around every page. */
export function Shell() {
  const t = useText();
  const main = useRef<HTMLElement>(null);
  const printing = usePrinting();
  useSessionRenewal();
  useSessionWatch();
  useEffect(() => whenIdle(() => void loadJapaneseFont(t('error.unreachable')).catch(() => {})), [t]);
  usePrefetch(prefetchMenus);
  return (
    <Frame>
      <SkipLink
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('shell.skip')}
      </SkipLink>
      <TopBar />
      <Trouble />
      <Side>
        <NavigationTree />
      </Side>
      <Main id="content" ref={main} tabIndex={-1}>
        {printing && <PrintedLine />}
        <Outlet />
      </Main>
      <HelpBeside />
    </Frame>
  );
}

/** On paper: of which manager it is, and of when. */
function PrintedLine() {
  const { exact, zone } = useTimeFormat();
  return (
    <p data-on-paper>
      {managerLabel()} · {exact(Temporal.Now.instant().epochMilliseconds)} ({zone})
    </p>
  );
}

const Frame = styled('div')(({ theme }) => ({
  display: 'grid',
  grid: "'bar bar bar' 48px 'trouble trouble trouble' auto 'side main help' minmax(0, 1fr) / 216px minmax(0, 1fr) auto",
  height: '100dvh',
  [theme.breakpoints.down('md')]: { grid: "'bar' 48px 'trouble' auto 'main' minmax(0, 1fr) / minmax(0, 1fr)" },
}));

const SkipLink = styled('a')({
  position: 'absolute',
  zIndex: 1,
  top: 8,
  left: 8,
  padding: '6px 12px',
  borderRadius: 6,
  color: token('onAccent'),
  backgroundColor: token('accent'),
  '&:not(:focus)': { clipPath: 'inset(50%)' },
  '&:focus': focusRing,
});

const Side = styled('div')(({ theme }) => ({
  gridArea: 'side',
  overflowY: 'auto',
  borderRight: `1px solid ${token('hairline')}`,
  [theme.breakpoints.down('md')]: { display: 'none' },
}));

/** Scrolls; a page may also fill it exactly and scroll inside. */
const Main = styled('main')(({ theme }) => ({
  gridArea: 'main',
  display: 'flex',
  flexDirection: 'column',
  overflow: 'auto',
  padding: '16px 24px 24px',
  '&:focus': { outline: 'none' },
  [theme.breakpoints.down('sm')]: { padding: '12px 16px 16px' },
}));
