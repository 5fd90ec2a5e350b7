import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

interface Props {
  title: string;
  /** Stays in sight below what scrolls. */
  footer?: ReactNode;
  children: ReactNode;
  onClose: () => void;
}

/** What comes up from the lower edge of a narrow screen, over the page. */
export function BottomSheet({ title, footer, children, onClose }: Props) {
  const t = useText();
  const titleID = useId();
  return (
    <Drawer
      open
      anchor="bottom"
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleID, sx: paper } }}
    >
      <Head>
        <h2 id={titleID}>{title}</h2>
        <IconButton onClick={onClose} aria-label={t('dialog.close')}>
          <X size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </Head>
      <Body>{children}</Body>
      {footer && <Foot>{footer}</Foot>}
    </Drawer>
  );
}

const paper = { width: 'auto', maxHeight: '85dvh', borderRadius: '12px 12px 0 0', border: 0 } as const;

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  padding: '8px 8px 8px 16px',
  borderBottom: `1px solid ${token('hairline')}`,
  h2: { margin: 0, fontSize: 16, lineHeight: '24px', fontWeight: 600 },
});

const Body = styled('div')({ overflow: 'auto', padding: '4px 16px' });

const Foot = styled('div')({ padding: '10px 16px 14px', borderTop: `1px solid ${token('hairline')}` });
