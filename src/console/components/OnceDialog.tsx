import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { GuidePageName } from '#console/lib/help.ts';
import { useLeaveGuard } from '#console/lib/useLeaveGuard.ts';
import { CheckLabel } from './CheckLabel.tsx';
import { DialogFrame } from './DialogFrame.tsx';

interface OnceDialogProps {
  title: string;
  subtitle?: ReactNode;
  /** That this is the only time. */
  warning: string;
  /** What to tick instead of taking it. */
  stored: string;
  /** What is still to be done, for who wants to leave before. */
  missing: string;
  close: string;
  /** The page of the guide about it. */
  help: GuidePageName;
  /** It was copied or saved. */
  taken: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Shows what is shown only once. Does not go away before it was taken or is said to be stored. */
export function OnceDialog({ taken, onClose, children, ...texts }: OnceDialogProps) {
  const t = useText();
  const warningID = useId();
  const missingID = useId();
  const [stored, setStored] = useState(false);
  const [asked, setAsked] = useState(false);
  const safe = taken || stored;
  const missing = asked && !safe;

  const guard = useLeaveGuard({
    guarding: !safe,
    withinPage: 'free',
    mayLose: async () => {
      setAsked(true);
      return false;
    },
  });
  const close = async () => {
    if (await guard.mayLeave()) onClose();
  };

  return (
    <DialogFrame
      role="alertdialog"
      title={texts.title}
      subtitle={texts.subtitle}
      help={texts.help}
      describedBy={warningID}
      onDismiss={close}
      footer={
        <Footer>
          {missing && (
            <p id={missingID} role="alert">
              {texts.missing}
            </p>
          )}
          <CheckLabel
            checked={stored}
            onChange={({ target }) => setStored(target.checked)}
            aria-describedby={missing ? missingID : undefined}
          >
            {texts.stored}
          </CheckLabel>
          <Button variant="contained" onClick={close}>
            {texts.close}
          </Button>
        </Footer>
      }
    >
      <Stack>
        <Warning id={warningID}>
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          {texts.warning}
        </Warning>
        <p data-on-paper>{t('dialog.notOnPaper')}</p>
        <Stack data-never-on-paper>{children}</Stack>
      </Stack>
    </DialogFrame>
  );
}

const Stack = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 16 });

const Warning = styled('p')({
  display: 'flex',
  gap: 10,
  margin: 0,
  padding: '8px 11px',
  border: '1px solid transparent',
  borderRadius: 8,
  fontWeight: 500,
  color: token('warning'),
  backgroundColor: token('warningTint'),
  '& > svg': { flex: 'none', marginTop: 2 },
});

const Footer = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '6px 12px',
  width: '100%',
  p: { flex: '1 0 100%', margin: 0, fontSize: 13, lineHeight: '18px', color: token('danger') },
});
