import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { systemEventQueries } from '#console/lib/systemEvents.ts';
import { useEventWords } from '#console/lib/useEventWords.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { type SystemEvent, systemEventEndpoints, type TargetType } from '#contract/systemEvents.ts';
import { EmptyState } from './EmptyState.tsx';
import { EventDetails } from './EventDetails.tsx';
import { Notice } from './Notice.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';

export interface RecordEventsProps {
  type: TargetType;
  id: number;
}

/** What happened to a key, a user or a role, the latest first, for a tab of its window. A row opens to all that is known. */
export function RecordEvents(props: RecordEventsProps) {
  const t = useText();
  const { role } = useSession();
  if (useMay(systemEventEndpoints.search)) return <Events {...props} />;
  return (
    <EmptyState title={t('events.notAllowed.title')}>{t('events.notAllowed.text', { role: role.name })}</EmptyState>
  );
}

function Events({ type, id }: RecordEventsProps) {
  const t = useText();
  const target = { type, ID: id };
  // What has just been done in the window is to be among them.
  const query = useInfiniteQuery({ ...systemEventQueries.list({ target }, () => ({ target })), gcTime: 0 });
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  if (isPending) return <SkeletonRows label={t('events.loading')} />;
  if (data === undefined) {
    return (
      <EmptyState
        failed
        title={t('events.failedToLoad')}
        action={<Button onClick={() => void refetch()}>{t('list.retry')}</Button>}
      >
        {errorText(t, error)}
      </EmptyState>
    );
  }
  const events = data.pages.flatMap(({ systemEvents }) => systemEvents);
  if (events.length === 0) {
    return <EmptyState title={t('events.ofRecord.empty')}>{t('events.ofRecord.emptyText')}</EmptyState>;
  }
  return (
    <>
      <List aria-label={t('events.title')}>
        {events.map((event) => (
          <li key={event.ID}>
            <Entry event={event} />
          </li>
        ))}
      </List>
      {error && <Notice kind="danger">{errorText(t, error)}</Notice>}
      {hasNextPage && (
        <More>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? t('events.loadingOlder') : t('events.older')}
          </Button>
        </More>
      )}
    </>
  );
}

function Entry({ event }: { event: SystemEvent }) {
  const words = useEventWords();
  const time = useTimeFormat();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Line type="button" aria-expanded={open} onClick={() => setOpen(!open)} data-level={event.level}>
        <ChevronRight size={14} strokeWidth={2} aria-hidden />
        <strong>{words.event(event.event)}</strong>
        <bdi>{words.actor(event.actor)}</bdi>
        <time>{time.exact(event.time)}</time>
      </Line>
      {open && (
        <Details>
          <EventDetails event={event} />
        </Details>
      )}
    </>
  );
}

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  li: { borderBottom: `1px solid ${token('hairline')}`, '&:last-of-type': { borderBottom: 0 } },
});

const Line = styled('button')({
  display: 'grid',
  gridTemplateColumns: '16px minmax(0, 1fr) minmax(0, 140px) auto',
  alignItems: 'center',
  gap: 8,
  width: '100%',
  minHeight: 36,
  padding: '4px 6px',
  border: 0,
  borderRadius: 6,
  font: 'inherit',
  letterSpacing: 'inherit',
  textAlign: 'start',
  color: token('muted'),
  background: 'none',
  cursor: 'default',
  strong: { fontWeight: 550, color: token('text'), overflowWrap: 'anywhere' },
  '&[data-level=warning] strong': { color: token('warning') },
  '&[data-level=error] strong': { color: token('danger') },
  bdi: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  time: { fontSize: 13, fontVariantNumeric: 'tabular-nums' },
  '&[aria-expanded=true] > svg': { transform: 'rotate(90deg)' },
  '&:hover': { backgroundColor: token('sunken') },
  '&:focus-visible': focusRing,
  '@media (max-width: 599px)': {
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    bdi: { gridColumn: 2, gridRow: 2 },
    time: { gridColumn: 3, gridRow: '1 / span 2' },
  },
});

const Details = styled('div')({ padding: '8px 6px 16px 30px' });

const More = styled('div')({ display: 'flex', justifyContent: 'center', padding: '12px 0 4px' });
