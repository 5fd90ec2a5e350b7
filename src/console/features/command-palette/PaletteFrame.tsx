import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import { Keys } from '#console/components/Keys.tsx';
import { useText } from '#console/i18n/i18n.ts';

interface Props {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** The window: near the top, so that it does not jump while results come and go. */
export function PaletteFrame({ label, onClose, children }: Props) {
  return (
    <Frame open onClose={onClose} transitionDuration={0} slotProps={{ paper: { 'aria-label': label } }}>
      {children}
    </Frame>
  );
}

/** The keys there are, for the eye: screen readers know them from the field's role. */
export function PaletteHints() {
  const t = useText();
  return (
    <Hints aria-hidden>
      <span>
        <Keys keys={['↑', '↓']} /> {t('palette.choose')}
      </span>
      <span>
        <Keys keys={['↵']} /> {t('palette.run')}
      </span>
      <span>
        <Keys keys={['Esc']} /> {t('palette.close')}
      </span>
    </Hints>
  );
}

const Frame = styled(Dialog)({
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': {
    width: 640,
    maxWidth: 'calc(100vw - 32px)',
    maxHeight: 'min(560px, 100dvh - min(14vh, 128px) - 16px)',
    margin: 'min(14vh, 128px) 16px 16px',
    '@media (max-width: 599px)': {
      width: '100vw',
      maxWidth: '100vw',
      height: '100dvh',
      maxHeight: 'none',
      margin: 0,
      border: 0,
      borderRadius: 0,
    },
  },
  '& [role=alert]': { margin: 8 },
});

export const PaletteList = styled('ul')({
  flex: '0 1 auto',
  minHeight: 0,
  margin: 0,
  padding: '0 8px 8px',
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  scrollbarWidth: 'thin',
  listStyle: 'none',
  '&:empty': { display: 'none' },
  ul: { margin: 0, padding: 0, listStyle: 'none' },
  'li[role=presentation][id]': {
    position: 'sticky',
    zIndex: 1,
    top: 0,
    padding: '10px 10px 4px',
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 600,
    color: token('muted'),
    backgroundColor: token('panel'),
  },
});

export const PaletteState = styled('p')({
  display: 'flex',
  flex: 'none',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  margin: 0,
  padding: '8px 18px 14px',
  color: token('muted'),
});

const Hints = styled('footer')({
  display: 'flex',
  flex: 'none',
  gap: 18,
  marginTop: 'auto',
  padding: '8px 18px',
  borderTop: `1px solid ${token('hairline')}`,
  backgroundColor: token('background'),
  fontSize: 12,
  lineHeight: '20px',
  color: token('muted'),
  '> span': { display: 'flex', alignItems: 'center', gap: 6 },
  '@media (hover: none), (max-width: 599px)': { display: 'none' },
});
