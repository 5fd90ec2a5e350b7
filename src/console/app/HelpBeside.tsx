import { styled } from '@mui/material/styles';
import { useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { openHelp, pageInContext, setHelpFrame, useIsHelpOpen } from '#console/lib/help.ts';
import { ConsoleKeyboardMap } from './lazyMenus.ts';
import { GuidePanel } from './lazyPages.ts';
import { paths } from './paths.ts';
import { useHelpKey } from './useHelpKey.ts';

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
  const isOpen = useIsHelpOpen();
  useHelpKey(open);
  return (
    <>
      <Room ref={setHelpFrame} data-help-frame />
      {isOpen && (
        <Suspense>
          <GuidePanel onKeys={() => void dialogs.open(ConsoleKeyboardMap, undefined)} />
        </Suspense>
      )}
    </>
  );
}

/** Empty where there is no room for both. */
const Room = styled('div')(({ theme }) => ({
  gridArea: 'help',
  minHeight: 0,
  [theme.breakpoints.down('md')]: { display: 'none' },
}));
