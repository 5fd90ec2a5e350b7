import { paths } from '#console/app/paths.ts';
import { OpenedWindow } from '#console/components/OpenedWindow.tsx';
import { useOpened } from '#console/lib/useListUrl.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';
import { EventDialog } from './lazyParts.ts';
import type { SystemEventsSearch } from './systemEventsSearch.ts';
import { useSystemEventsUrl } from './useSystemEventsUrl.ts';

interface Props {
  /** Those that the list has. */
  events: readonly SystemEvent[];
  onGone: () => void;
}

/** The event that the address asks for, apart from the list: that is not drawn anew when one opens or closes. */
export function OpenedEvent({ events, onGone }: Props) {
  const id = useOpened<SystemEventsSearch>(paths.systemEvents);
  const { closeDialog } = useSystemEventsUrl();
  const event = id !== undefined && {
    id,
    known: events.find(({ ID }) => ID === id),
    onClose: () => void closeDialog(),
  };
  return <OpenedWindow opened={id} Window={EventDialog} props={event || undefined} onGone={onGone} />;
}
