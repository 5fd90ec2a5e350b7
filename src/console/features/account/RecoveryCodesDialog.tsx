import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Check, Copy, Download, Printer, TriangleAlert } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { CopyOutcome } from '#console/components/CopyOutcome.tsx';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useSession } from '#console/lib/session.ts';
import { useCopy } from '#console/lib/useCopy.ts';
import { useLeaveGuard } from '#console/lib/useLeaveGuard.ts';
import { downloadText, printText } from './takeAway.ts';

interface RecoveryCodesDialogProps {
  recoveryCodes: readonly string[];
  because: 'enrolled' | 'renewed';
  onClose: () => void;
}

/** Shows the recovery codes, the only time there is. Does not go away before they were taken or are said to be stored. */
export function RecoveryCodesDialog({ recoveryCodes, because, onClose }: RecoveryCodesDialogProps) {
  const t = useText();
  const warningID = useId();
  const missingID = useId();
  const { administrator } = useSession();
  const list = useRef<HTMLOListElement>(null);
  const [taken, setTaken] = useState(false);
  const [stored, setStored] = useState(false);
  const [missing, setMissing] = useState(false);
  const safe = taken || stored;

  const title = t('account.codes.fileTitle', { name: administrator.username, host: location.host });
  const text = [title, '', ...recoveryCodes, ''].join('\n');
  const { state, copy } = useCopy(recoveryCodes.join('\n'), list, () => setTaken(true));

  const guard = useLeaveGuard({
    guarding: !safe,
    withinPage: 'free',
    mayLose: async () => {
      setMissing(true);
      return false;
    },
  });
  const close = async () => {
    if (await guard.mayLeave()) onClose();
  };

  return (
    <DialogFrame
      role="alertdialog"
      title={t('account.codes.title')}
      subtitle={t(`account.codes.${because}`)}
      describedBy={warningID}
      onDismiss={close}
      footer={
        <Footer>
          {missing && !safe && (
            <p id={missingID} role="alert">
              {t('account.codes.missing')}
            </p>
          )}
          <CheckLabel
            checked={stored}
            onChange={({ target }) => setStored(target.checked)}
            aria-describedby={missing && !safe ? missingID : undefined}
          >
            {t('account.codes.stored')}
          </CheckLabel>
          <Button variant="contained" onClick={close}>
            {t('account.codes.done')}
          </Button>
        </Footer>
      }
    >
      <Warning id={warningID}>
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
        {t('account.codes.warning')}
      </Warning>
      <Codes ref={list} aria-label={t('account.codes.title')} onCopy={() => setTaken(true)}>
        {recoveryCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Codes>
      <Ways>
        <Button
          autoFocus
          variant="contained"
          onClick={copy}
          startIcon={state === 'copied' ? <Check size={16} /> : <Copy size={16} />}
        >
          {state === 'copied' ? t('dialog.copied') : t('account.codes.copy')}
        </Button>
        <Button
          startIcon={<Download size={16} />}
          onClick={() => {
            downloadText('keyroom-recovery-codes.txt', text);
            setTaken(true);
          }}
        >
          {t('account.codes.download')}
        </Button>
        <Button startIcon={<Printer size={16} />} onClick={() => printText(text)}>
          {t('account.codes.print')}
        </Button>
      </Ways>
      <CopyOutcome state={state} />
    </DialogFrame>
  );
}

const Warning = styled('p')({
  display: 'flex',
  gap: 10,
  margin: 0,
  padding: '9px 12px',
  borderRadius: 8,
  fontWeight: 500,
  color: token('warning'),
  backgroundColor: token('warningTint'),
  '& > svg': { flex: 'none', marginTop: 2 },
});

const Codes = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: '6px 24px',
  margin: '16px 0',
  padding: '14px 16px',
  listStyle: 'none',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('sunken'),
  fontFamily: mono,
  fontSize: 13.5,
  lineHeight: '20px',
  fontVariantLigatures: 'none',
  overflowWrap: 'anywhere',
  '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const Ways = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });

const Footer = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '6px 12px',
  width: '100%',
  p: { flex: '1 0 100%', margin: 0, fontSize: 13, lineHeight: '18px', color: token('danger') },
});
