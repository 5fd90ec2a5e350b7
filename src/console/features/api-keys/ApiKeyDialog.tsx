import { useQuery } from '@tanstack/react-query';
import { LoadingDialog } from '#console/components/LoadingDialog.tsx';
import { MessageDialog } from '#console/components/MessageDialog.tsx';
import { RecordDialog } from '#console/components/RecordDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { type ApiKey, type ApiKeyWithSecret, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { ApiKeyEditor } from './ApiKeyEditor.tsx';
import { lifetimeQuery } from './lifetime.ts';
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

type Closing = Pick<ApiKeyDialogProps, 'onClose'>;

function NewApiKey({ onClose }: Closing) {
  const t = useText();
  const mayCreate = useMay(apiKeyEndpoints.create);
  const { data: lifetime } = useQuery({ ...lifetimeQuery, enabled: mayCreate });
  if (lifetime) return <ApiKeyEditor opened={undefined} lifetime={lifetime} onClose={onClose} />;
  if (mayCreate) return <LoadingDialog title={t('apiKeyDialog.newTitle')} onClose={() => onClose()} />;
  return <MessageDialog title={t('apiKeyDialog.kind')} danger={t('error.forbidden')} onClose={() => onClose()} />;
}

function ExistingApiKey({ id, onClose }: { id: number } & Closing) {
  const t = useText();
  const query = useQuery({ ...apiKeyQueries.detail(id), refetchOnWindowFocus: false });
  return (
    <RecordDialog
      title={t('apiKeyDialog.kind')}
      query={query}
      goneText={t('apiKeyDialog.gone')}
      onClose={() => onClose()}
    >
      {(opened) => <ApiKeyEditor opened={opened} onClose={onClose} />}
    </RecordDialog>
  );
}
