import { styled } from '@mui/material/styles';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ClipboardEvent, useId, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { CodeSnippet } from '#console/components/CodeSnippet.tsx';
import { CopyField } from '#console/components/CopyField.tsx';
import { OnceDialog } from '#console/components/OnceDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import type { ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { curlSnippet, headerSnippet } from './secretSnippets.ts';

/** Shows the secret key of a key, the only time there is. Does not go away before it was copied or is said to be stored. */
export function SecretDialog({ payload, onClose }: DialogProps<ApiKeyWithSecret, void>) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const { keyName, secretKey } = payload;
  const noticeCopy = (event: ClipboardEvent) => {
    if (!event.isDefaultPrevented() && document.getSelection()?.toString().includes(secretKey)) setCopied(true);
  };

  return (
    <OnceDialog
      title={t('secretDialog.title', { name: keyName })}
      warning={t('secretDialog.warning')}
      stored={t('secretDialog.stored')}
      missing={t('secretDialog.missing')}
      close={t('dialog.close')}
      taken={copied}
      onClose={onClose}
    >
      <Stack onCopy={noticeCopy}>
        <CopyField autoFocus label={t('secretDialog.value')} value={secretKey} onCopied={() => setCopied(true)} />
        <Snippets secretKey={secretKey} onCopied={() => setCopied(true)} />
      </Stack>
    </OnceDialog>
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
