import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { SkeletonRows } from '#console/components/SkeletonRows.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

type Query = UseQueryResult<ApiKey[]>;

/** Why there are no rows: on their way, not to be had, none yet, or none that match. */
export function ApiKeysNoRows({ query, onNew }: { query: Query; onNew: (() => void) | undefined }) {
  const t = useText();
  const { change } = useApiKeysUrl();
  const { data, error, isPending } = query;
  if (isPending) return <SkeletonRows label={t('apiKeys.loading')} />;
  if (!data) {
    const forbidden = error instanceof ApiError && error.status === 403;
    return (
      <EmptyState
        failed
        title={t(forbidden ? 'apiKeys.notAllowed.title' : 'apiKeys.failedToLoad.title')}
        action={!forbidden && <Button onClick={() => void query.refetch()}>{t('apiKeys.retry')}</Button>}
      >
        {errorText(t, error)}
      </EmptyState>
    );
  }
  if (data.length === 0) {
    return (
      <EmptyState
        title={t('apiKeys.empty.title')}
        action={
          onNew && (
            <Button variant="contained" startIcon={<Plus size={16} strokeWidth={2} />} onClick={onNew}>
              {t('apiKeys.new')}
            </Button>
          )
        }
      >
        {t('apiKeys.empty.text')}
      </EmptyState>
    );
  }
  const clear = () => void change({ q: undefined, state: undefined, neverUsed: undefined });
  return (
    <EmptyState
      title={t('apiKeys.noMatch.title')}
      action={<Button onClick={clear}>{t('apiKeys.filter.clear')}</Button>}
    >
      {t('apiKeys.noMatch.text', { total: data.length })}
    </EmptyState>
  );
}

/** Over a list that could not be read anew. The list stays: it is better than none. */
export function ApiKeysStale({ query }: { query: Query }) {
  const t = useText();
  if (!query.data || !query.isRefetchError) return null;
  return (
    <Notice
      kind="warning"
      action={
        <Button size="small" onClick={() => void query.refetch()}>
          {t('apiKeys.retry')}
        </Button>
      }
    >
      {t('apiKeys.stale', { reason: errorText(t, query.error) })}
    </Notice>
  );
}
