import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import { useText } from '#console/i18n/i18n.ts';
import { managerName } from '#console/lib/managers.ts';
import { NavigationTree } from './NavigationTree.tsx';
import { token } from './tokens.ts';

/** What slides in with the tree of pages, over the page. */
export function NavigationPanel({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Drawer
      open
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-label': t('shell.navigation') } }}
    >
      <Head>
        <IconButton onClick={onClose} aria-label={t('shell.closeNavigation')}>
          <X size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
        <span>{managerName()}</span>
      </Head>
      <NavigationTree onFollow={onClose} />
    </Drawer>
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
