import Button from '@mui/material/Button';
import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { useEventList } from './useEventList.ts';

/** Over a list whose older events, or newer ones, could not be read. What is there stays. */
export function EventsStale({ list }: { list: ReturnType<typeof useEventList> }) {
  const t = useText();
  const { query, fetchNextPage, refresh } = list;
  if (query.data === undefined || !query.isError) return null;
  const retry = () => void (query.isFetchNextPageError ? fetchNextPage() : refresh());
  return (
    <Notice
      kind="warning"
      action={
        <Button size="small" onClick={retry}>
          {t('list.retry')}
        </Button>
      }
    >
      {t(query.isFetchNextPageError ? 'events.olderFailed' : 'list.stale', { reason: errorText(t, query.error) })}
    </Notice>
  );
}
