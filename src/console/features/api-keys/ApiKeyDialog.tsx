import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useRight } from '#console/lib/session.ts';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { ApiKeyEditor } from './ApiKeyEditor.tsx';
import { apiKeyQueries } from './queries.ts';

export interface ApiKeyDialogProps {
  mode: { kind: 'new' } | { kind: 'edit'; id: number };
  /** With the key as it was saved, a new one with its secret key; with nothing when it was left without saving. */
  onClose: (result?: ApiKeyWithSecret | ApiKey) => void;
}

/** Properties of an API key: for a new one, or for one there is, which is read from the manager first. */
export function ApiKeyDialog({ mode, onClose }: ApiKeyDialogProps) {
  return mode.kind === 'new' ? <NewApiKey onClose={onClose} /> : <ExistingApiKey id={mode.id} onClose={onClose} />;
}

function NewApiKey({ onClose }: Pick<ApiKeyDialogProps, 'onClose'>) {
  const t = useText();
  const mayCreate = useRight('platformRights.apikeyRights.canCreateNewApiKeys');
  if (!mayCreate) return <Message danger={t('error.forbidden')} onClose={onClose} />;
  return <ApiKeyEditor opened={undefined} onClose={onClose} />;
}

function ExistingApiKey({ id, onClose }: { id: number } & Pick<ApiKeyDialogProps, 'onClose'>) {
  const t = useText();
  const { data, error, refetch } = useQuery({ ...apiKeyQueries.detail(id), refetchOnWindowFocus: false });
  if (data) return <ApiKeyEditor opened={data} onClose={onClose} />;
  if (!error) return <Loading onClose={onClose} />;
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <Message
      danger={gone ? t('apiKeyDialog.gone') : errorText(t, error)}
      onRetry={gone ? undefined : () => void refetch()}
      onClose={onClose}
    />
  );
}

interface MessageProps {
  danger: string;
  onRetry?: (() => void) | undefined;
  onClose: () => void;
}

function Message({ danger, onRetry, onClose }: MessageProps) {
  const t = useText();
  return (
    <DialogFrame
      title={t('apiKeyDialog.kind')}
      onDismiss={() => onClose()}
      footer={
        <>
          {onRetry && <Button onClick={onRetry}>{t('dialog.retry')}</Button>}
          <Button autoFocus variant="contained" onClick={() => onClose()}>
            {t('dialog.close')}
          </Button>
        </>
      }
    >
      <Notice kind="danger">{danger}</Notice>
    </DialogFrame>
  );
}

const patience = 1000;

/** For a second nothing, as most answers are quicker; then a frame that says so and can be closed. */
function Loading({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <DialogFrame
      title={t('apiKeyDialog.kind')}
      onDismiss={() => onClose()}
      footer={<Button onClick={() => onClose()}>{t('dialog.cancel')}</Button>}
    >
      <Waiting role="status">{t('dialog.loading')}</Waiting>
    </DialogFrame>
  );
}

const Waiting = styled('p')({ margin: 0, minHeight: 320, color: token('muted') });
