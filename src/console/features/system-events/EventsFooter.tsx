import { useText } from '#console/i18n/i18n.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { useEventList } from './useEventList.ts';

interface Props {
  list: ReturnType<typeof useEventList>;
  selected: number;
}

/** How much has been read, and when. */
export function EventsFooter({ list, selected }: Props) {
  const t = useText();
  const time = useTimeFormat();
  const { events, older, query, lookedBackTo } = list;
  const readAt = t('events.readAt', { time: time.clock(query.dataUpdatedAt) });
  // Where many are passed over, it says how far it has come.
  const coming = lookedBackTo === undefined ? t('events.loadingOlder') : t('events.lookedBackTo', { id: lookedBackTo });
  return (
    <>
      <span role="status">
        {selected > 0
          ? t('list.selected', { count: selected })
          : t(older === 'none' ? 'events.shown' : 'events.shownSoFar', { count: events.length })}
      </span>
      <span>{older === 'coming' ? coming : readAt}</span>
    </>
  );
}
