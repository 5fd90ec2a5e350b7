import { useText } from '#console/i18n/i18n.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { useEventList } from './useEventList.ts';

interface Props {
  list: ReturnType<typeof useEventList>;
  selected: number;
}

/** How much has been read, and when. */
export function EventsFooter({ list, selected }: Props) {
  const t = useText();
  const time = useTimeFormat();
  const { events, older, query } = list;
  const state =
    older === 'coming' ? t('events.loadingOlder') : t('events.readAt', { time: time.clock(query.dataUpdatedAt) });
  return (
    <>
      <span role="status">
        {selected > 0
          ? t('list.selected', { count: selected })
          : t(older === 'none' ? 'events.shown' : 'events.shownSoFar', { count: events.length })}
      </span>
      <span>{state}</span>
    </>
  );
}
