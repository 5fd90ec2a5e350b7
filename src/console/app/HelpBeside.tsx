import { styled } from '@mui/material/styles';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useLayoutEffect } from 'react';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { openHelp, pageInContext, returnToWork, setHelpFrame, useHelp } from '#console/lib/help.ts';
import { ConsoleKeyboardMap, GuidePanel } from './lazyMenus.ts';
import { paths } from './paths.ts';

/** Shows the page of the guide about what is on top; the guide itself where there is none. */
export function useOpenHelp() {
  const navigate = useNavigate();
  return (by: Element | null = document.activeElement) => {
    const page = pageInContext();
    if (page) openHelp(page, by);
    else void navigate({ to: paths.guide });
  };
}

/** The room for help beside the page, and what shows it there or in the window on top. F1 opens it, and goes back and forth. */
export function HelpBeside() {
  const dialogs = useDialogs();
  const open = useOpenHelp();
  const { trail, holder } = useHelp();
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      const at = document.activeElement;
      if (at?.closest('[data-help]')) return returnToWork();
      // What lies above everything else, such as a menu, keeps the keyboard to itself.
      const layer = at?.closest('.MuiModal-root');
      if (!layer || (holder && layer.contains(holder))) open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return (
    <>
      <Room ref={setHelpFrame} data-help-frame />
      {trail.length > 0 && (
        <Suspense>
          <GuidePanel onKeys={() => void dialogs.open(ConsoleKeyboardMap, undefined)} />
        </Suspense>
      )}
    </>
  );
}

const Room = styled('div')(({ theme }) => ({
  gridArea: 'help',
  minHeight: 0,
  [theme.breakpoints.down('md')]: { display: 'none' },
}));
