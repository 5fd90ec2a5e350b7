import { EmptyState } from '#console/components/EmptyState.tsx';
import { ListStates } from '#console/components/ListStates.tsx';
import { SkeletonRows } from '#console/components/SkeletonRows.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { isFiltering, noFilter } from './systemEventsSearch.ts';
import type { useEventList } from './useEventList.ts';
import { useSystemEventsUrl } from './useSystemEventsUrl.ts';

interface Props {
  list: ReturnType<typeof useEventList>;
  /** Called when a button goes, which may have had the focus. */
  onGone: () => void;
}

/** Why there are no rows: on their way, still being looked for, not to be had, not offered by this manager, none yet, or none that match. */
export function EventsNoRows({ list, onGone }: Props) {
  const t = useText();
  const { search, change } = useSystemEventsUrl();
  const { query, older } = list;
  if (query.error instanceof ApiError && query.error.status === 404) {
    return <EmptyState title={t('events.absent.title')}>{t('events.absent.text')}</EmptyState>;
  }
  if (query.data && older !== 'none') return <SkeletonRows label={t('events.loadingOlder')} />;
  return (
    <ListStates
      query={query}
      loading={t('events.loading')}
      failedTitle={t('events.failedToLoad')}
      notAllowedTitle={t('events.notAllowed.title')}
      total={isFiltering(search) ? 1 : 0}
      empty={{ title: t('events.empty.title'), text: t('events.empty.text') }}
      noMatch={{ title: t('events.noMatch.title'), text: t('events.noMatch.text') }}
      onClearFilters={() => void change(noFilter)}
      onGone={onGone}
    />
  );
}
