import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { Menu, X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { NavigationTree } from './NavigationTree.tsx';
import { token } from './tokens.ts';

/** The tree of pages where there is no room for it beside the page: behind a button. */
export function NavigationDrawer() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <IconButton onClick={() => setOpen(true)} aria-label={t('shell.openNavigation')} aria-expanded={open}>
        <Menu size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <Drawer
        open={open}
        onClose={close}
        slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-label': t('shell.navigation') } }}
      >
        <Head>
          <IconButton onClick={close} aria-label={t('shell.closeNavigation')}>
            <X size={18} strokeWidth={1.75} aria-hidden />
          </IconButton>
          <span>{location.host}</span>
        </Head>
        <NavigationTree onFollow={close} />
      </Drawer>
    </>
  );
}

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  height: 48,
  padding: '0 8px',
  borderBottom: `1px solid ${token('hairline')}`,
  color: token('muted'),
  span: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
