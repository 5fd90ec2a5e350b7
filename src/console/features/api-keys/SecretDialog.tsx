import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { TriangleAlert } from 'lucide-react';
import { type ClipboardEvent, useId, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { CodeSnippet } from '#console/components/CodeSnippet.tsx';
import { CopyField } from '#console/components/CopyField.tsx';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { useLeaveGuard } from '#console/lib/useLeaveGuard.ts';
import type { ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { curlSnippet, headerSnippet } from './secretSnippets.ts';

/** Shows the secret key of a key, the only time there is. Does not go away before it was copied or is said to be stored. */
export function SecretDialog({ payload, onClose }: DialogProps<ApiKeyWithSecret, void>) {
  const t = useText();
  const warningID = useId();
  const missingID = useId();
  const [copied, setCopied] = useState(false);
  const [stored, setStored] = useState(false);
  const [missing, setMissing] = useState(false);
  const { keyName, secretKey } = payload;
  const safe = copied || stored;

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
  const noticeCopy = (event: ClipboardEvent) => {
    if (!event.isDefaultPrevented() && document.getSelection()?.toString().includes(secretKey)) setCopied(true);
  };

  return (
    <DialogFrame
      role="alertdialog"
      title={t('secretDialog.title', { name: keyName })}
      describedBy={warningID}
      onDismiss={close}
      footer={
        <Footer>
          {missing && !safe && (
            <p id={missingID} role="alert">
              {t('secretDialog.missing')}
            </p>
          )}
          <CheckLabel
            checked={stored}
            onChange={({ target }) => setStored(target.checked)}
            aria-describedby={missing && !safe ? missingID : undefined}
          >
            {t('secretDialog.stored')}
          </CheckLabel>
          <Button variant="contained" onClick={close}>
            {t('dialog.close')}
          </Button>
        </Footer>
      }
    >
      <Stack onCopy={noticeCopy}>
        <Warning id={warningID}>
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          {t('secretDialog.warning')}
        </Warning>
        <CopyField autoFocus label={t('secretDialog.value')} value={secretKey} onCopied={() => setCopied(true)} />
        <Snippets secretKey={secretKey} onCopied={() => setCopied(true)} />
      </Stack>
    </DialogFrame>
  );
}

function Snippets({ secretKey, onCopied }: { secretKey: string; onCopied: () => void }) {
  const t = useText();
  const id = useId();
  const [shown, setShown] = useState<'header' | 'curl'>('header');
  const snippets = { header: headerSnippet(secretKey), curl: curlSnippet(secretKey, location.origin) };
  return (
    <div>
      <Languages value={shown} onChange={(_, tab) => setShown(tab)} aria-label={t('secretDialog.use')}>
        {(['header', 'curl'] as const).map((tab) => (
          <Tab
            key={tab}
            value={tab}
            id={`${id}-${tab}`}
            aria-controls={`${id}-panel`}
            label={t(`secretDialog.${tab}`)}
            disableRipple
          />
        ))}
      </Languages>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        <CodeSnippet key={shown} label={t(`secretDialog.${shown}`)} code={snippets[shown]} onCopied={onCopied} />
      </div>
    </div>
  );
}

const Stack = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 16 });

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

const Footer = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '6px 12px',
  width: '100%',
  p: { flex: '1 0 100%', margin: 0, fontSize: 13, lineHeight: '18px', color: token('danger') },
});

const Languages = styled(Tabs)({
  minHeight: 34,
  marginBottom: 12,
  borderBottom: `1px solid ${token('hairline')}`,
  '& .MuiTabs-indicator': { backgroundColor: token('accent') },
  '& .MuiTabs-list': { gap: 20 },
  '& .MuiTab-root': {
    minWidth: 0,
    minHeight: 34,
    padding: '6px 0',
    fontSize: 14,
    fontWeight: 450,
    textTransform: 'none',
    letterSpacing: '-0.006em',
    color: token('muted'),
    '&.Mui-selected': { color: token('text'), fontWeight: 600 },
  },
});
