import IconButton from '@mui/material/IconButton';
import { Menu } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { NavigationPanel } from './lazyMenus.ts';

/** The tree of pages where there is no room for it beside the page: behind a button. */
export function NavigationDrawer() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton onClick={() => setOpen(true)} aria-label={t('shell.openNavigation')} aria-expanded={open}>
        <Menu size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
      {open && (
        <Suspense>
          <NavigationPanel onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
