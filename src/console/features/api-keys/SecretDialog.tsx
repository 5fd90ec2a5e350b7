import { styled } from '@mui/material/styles';
import { type ClipboardEvent, useState } from 'react';
import { CopyField } from '#console/components/CopyField.tsx';
import { Deferred } from '#console/components/Deferred.tsx';
import { OnceDialog } from '#console/components/OnceDialog.tsx';
import { SnippetTabs } from '#console/components/SnippetTabs.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { managerRoot } from '#console/lib/managers.ts';
import type { ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { keepReceipt } from './receipts.ts';
import { SecretActions } from './SecretActions.tsx';
import { inForm, secretForms } from './secretForms.ts';
import { useSnippetChoice } from './useSnippetChoice.ts';

/** Shows the secret key of a key, the only time there is. Does not go away before it was taken or is said to be stored. */
export function SecretDialog({ payload, onClose }: DialogProps<ApiKeyWithSecret, void>) {
  const t = useText();
  const [taken, setTaken] = useState(false);
  const [choice, choose] = useSnippetChoice();
  const { ID, keyName, secretKey, secretCreated } = payload;
  const url = `${managerRoot()}/api`;
  const take = () => setTaken(true);
  const noticeCopy = (event: ClipboardEvent) => {
    if (!event.isDefaultPrevented() && document.getSelection()?.toString().includes(secretKey)) take();
  };
  const close = () => {
    // Where the manager does not write down when it was handed over, this browser does.
    if (secretCreated === undefined) keepReceipt(ID, Temporal.Now.instant().epochMilliseconds);
    onClose();
  };
  const forms = secretForms.map((form) => ({
    id: form,
    label: t(`secretDialog.form.${form}`),
    code: () => inForm(form, secretKey, url),
  }));

  return (
    <OnceDialog
      title={t('secretDialog.title', { name: keyName })}
      help="hand-over-secret"
      warning={t('secretDialog.warning')}
      stored={t('secretDialog.stored')}
      missing={t('secretDialog.missing')}
      close={t('dialog.close')}
      taken={taken}
      onClose={close}
    >
      <Stack onCopy={noticeCopy}>
        <CopyField autoFocus label={t('secretDialog.value')} value={secretKey} onCopied={take} />
        <Deferred>
          <SnippetTabs
            label={t('secretDialog.use')}
            snippets={forms}
            selected={choice}
            onSelect={choose}
            onCopied={take}
          />
          <SecretActions apiKey={payload} url={url} onSaved={take} />
        </Deferred>
      </Stack>
    </OnceDialog>
  );
}

const Stack = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 16 });
