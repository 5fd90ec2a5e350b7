import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '#console/app/paths.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { nextPaint } from '#console/lib/nextPaint.ts';
import { useOpened } from '#console/lib/useListUrl.ts';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import type { ApiKeyDialogMode } from './ApiKeyDialog.tsx';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { noFilter } from './filterApiKeys.ts';
import { SecretDialog } from './lazyParts.ts';
import { apiKeyQueries } from './queries.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

/**
 * The Properties dialog that the address asks for. A created key goes to the dialog of its
 * secret and nowhere else; the list learns of it only when that one has been closed.
 */
export function useApiKeyDialog(onCreated: (created: ApiKey) => void) {
  const queries = useQueryClient();
  const dialogs = useDialogs();
  const opened = useOpened<ApiKeysSearch>(paths.apiKeys);
  const { change, closeDialog } = useApiKeysUrl();
  const [done, setDone] = useState<typeof opened>();

  const onClose = async (result?: ApiKeyWithSecret | ApiKey) => {
    const withSecret = result && 'secretKey' in result ? result : undefined;
    if (!withSecret) return void (await closeDialog({ inPlace: false }));
    // The secret takes the place of the window at once: the address, which asked for that one, takes longer to change.
    setDone(opened);
    const seen = dialogs.open(SecretDialog, withSecret);
    await nextPaint();
    await closeDialog({ inPlace: true });
    setDone(undefined);
    await seen;
    const { keepCreatedApiKey } = await import('./changeApiKeys.ts');
    const created = keepCreatedApiKey(queries, withSecret);
    void queries.invalidateQueries({ queryKey: apiKeyQueries.list().queryKey });
    // A filter that hides the new key would make it look lost.
    await change(noFilter);
    onCreated(created);
  };

  return { opened, dialog: opened === undefined || opened === done ? undefined : { mode: toMode(opened), onClose } };
}

function toMode(open: number | string): ApiKeyDialogMode {
  if (typeof open === 'number') return { kind: 'edit', id: open };
  if (open === 'new') return { kind: 'new' };
  const [kind, id] = open.split('-');
  return { kind: kind === 'rotate' ? kind : 'copy', id: Number(id) };
}
