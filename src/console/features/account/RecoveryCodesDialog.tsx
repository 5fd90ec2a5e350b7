import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Check, Copy, Download, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { CopyOutcome } from '#console/components/CopyOutcome.tsx';
import { OnceDialog } from '#console/components/OnceDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { managerName } from '#console/lib/managers.ts';
import { useSession } from '#console/lib/session.ts';
import { useCopy } from '#console/lib/useCopy.ts';
import { downloadText, printText } from './takeAway.ts';

interface RecoveryCodesDialogProps {
  recoveryCodes: readonly string[];
  because: 'enrolled' | 'renewed';
  onClose: () => void;
}

/** Shows the recovery codes, the only time there is. Does not go away before they were taken or are said to be stored. */
export function RecoveryCodesDialog({ recoveryCodes, because, onClose }: RecoveryCodesDialogProps) {
  const t = useText();
  const { administrator } = useSession();
  const list = useRef<HTMLOListElement>(null);
  const [taken, setTaken] = useState(false);

  const title = t('account.codes.fileTitle', { name: administrator.username, host: managerName() });
  const text = [title, '', ...recoveryCodes, ''].join('\n');
  const { state, copy } = useCopy(recoveryCodes.join('\n'), list, () => setTaken(true));

  return (
    <OnceDialog
      title={t('account.codes.title')}
      help="users"
      subtitle={t(`account.codes.${because}`)}
      warning={t('account.codes.warning')}
      stored={t('account.codes.stored')}
      missing={t('account.codes.missing')}
      close={t('account.codes.done')}
      taken={taken}
      onClose={onClose}
    >
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
    </OnceDialog>
  );
}

const Codes = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: '6px 24px',
  margin: 0,
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
