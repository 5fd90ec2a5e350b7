import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadingDialog } from '#console/components/LoadingDialog.tsx';
import { MessageDialog } from '#console/components/MessageDialog.tsx';
import { RecordDialog } from '#console/components/RecordDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { useMay } from '#console/lib/session.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import { type ApiKey, type ApiKeyWithSecret, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { ApiKeyCopyEditor } from './ApiKeyCopyEditor.tsx';
import { ApiKeyEditor } from './ApiKeyEditor.tsx';
import { lifetimeQuery } from './lifetime.ts';
import { apiKeyQueries } from './queries.ts';
import { RotationDialog } from './rotationWindowParts.ts';

/** For a new key, for one there is, for a new one with the settings of that one, or for one that is to replace it. */
export type ApiKeyDialogMode = { kind: 'new' } | { kind: 'edit' | 'copy' | 'rotate'; id: number };

export interface ApiKeyDialogProps {
  mode: ApiKeyDialogMode;
  /** With the key as it was saved, a new one with its secret key; with nothing when it was left without saving. */
  onClose: (result?: ApiKeyWithSecret | ApiKey) => void;
}

/** Properties of an API key: for a new one, or for one there is, which is read from the manager first. */
export function ApiKeyDialog({ mode, onClose }: ApiKeyDialogProps) {
  if (mode.kind === 'edit') {
    return (
      <ReadApiKey id={mode.id} onClose={onClose}>
        {(opened) => <ApiKeyEditor opened={opened} onClose={onClose} />}
      </ReadApiKey>
    );
  }
  return (
    <NewApiKey onClose={onClose}>
      {(lifetime) => {
        if (mode.kind === 'new') return <ApiKeyEditor opened={undefined} lifetime={lifetime} onClose={onClose} />;
        if (mode.kind === 'rotate') return <RotationDialog id={mode.id} lifetime={lifetime} onClose={onClose} />;
        return (
          <ReadApiKey id={mode.id} onClose={onClose}>
            {({ body }) => <ApiKeyCopyEditor original={body} lifetime={lifetime} onClose={onClose} />}
          </ReadApiKey>
        );
      }}
    </NewApiKey>
  );
}

interface WaitProps<Value> extends Pick<ApiKeyDialogProps, 'onClose'> {
  children: (value: Value) => ReactNode;
}

/** Waits for what a new key has to know, where the person may make one. */
function NewApiKey({ onClose, children }: WaitProps<ApiKeyLifetime>) {
  const t = useText();
  const mayCreate = useMay(apiKeyEndpoints.create);
  const { data: lifetime } = useQuery({ ...lifetimeQuery, enabled: mayCreate });
  if (lifetime) return children(lifetime);
  if (mayCreate) return <LoadingDialog title={t('apiKeyDialog.newTitle')} onClose={() => onClose()} />;
  return <MessageDialog title={t('apiKeyDialog.kind')} danger={t('error.forbidden')} onClose={() => onClose()} />;
}

function ReadApiKey({ id, onClose, children }: { id: number } & WaitProps<Tagged<ApiKey>>) {
  const t = useText();
  const query = useQuery({ ...apiKeyQueries.detail(id), refetchOnWindowFocus: false });
  return (
    <RecordDialog
      title={t('apiKeyDialog.kind')}
      query={query}
      goneText={t('apiKeyDialog.gone')}
      onClose={() => onClose()}
    >
      {children}
    </RecordDialog>
  );
}
