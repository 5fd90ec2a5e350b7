import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { CopyField } from '#console/components/CopyField.tsx';
import { OnceDialog } from '#console/components/OnceDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { download } from '#console/lib/download.ts';
import { managerRoot } from '#console/lib/managers.ts';
import type { ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { type SecretsFile, secretsFiles, toSecretsFile } from './bulkSecrets.ts';
import { keepReceipt } from './receipts.ts';

/** Shows the secret keys of several keys, the only time there is. Does not go away before all were taken or are said to be stored. */
export function SecretsDialog({ payload: keys, onClose }: DialogProps<readonly ApiKeyWithSecret[], void>) {
  const t = useText();
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set());
  const [saved, setSaved] = useState<string>();

  const save = (kind: SecretsFile) => {
    const { name, text } = toSecretsFile(kind, keys, `${managerRoot()}/api`);
    download(name, new Blob([text], { type: `text/${kind === 'csv' ? 'csv' : 'plain'};charset=utf-8` }));
    setSaved(name);
  };
  const close = () => {
    const now = Temporal.Now.instant().epochMilliseconds;
    for (const { ID, secretCreated } of keys) if (secretCreated === undefined) keepReceipt(ID, now);
    onClose();
  };
  return (
    <OnceDialog
      title={t('secrets.title', { count: keys.length })}
      help="hand-over-secret"
      warning={t('secrets.warning')}
      stored={t('secrets.stored')}
      missing={t('secrets.missing')}
      close={t('dialog.close')}
      taken={saved !== undefined || copied.size === keys.length}
      onClose={close}
    >
      <Files>
        {secretsFiles.map((kind, place) => (
          <Button
            key={kind}
            autoFocus={place === 0}
            variant={place === 0 ? 'contained' : 'outlined'}
            onClick={() => save(kind)}
          >
            {t(`secrets.save.${kind}`)}
          </Button>
        ))}
        <span role="status">{saved && t('secretDialog.downloaded', { file: saved })}</span>
      </Files>
      <Keys>
        {keys.map(({ ID, keyName, secretKey }) => (
          <CopyField
            key={ID}
            quiet
            label={keyName}
            value={secretKey}
            onCopied={() => setCopied((before) => new Set([...before, ID]))}
          />
        ))}
      </Keys>
    </OnceDialog>
  );
}

const Files = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '& > span': { color: token('ok'), overflowWrap: 'anywhere' },
});

const Keys = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12 });
