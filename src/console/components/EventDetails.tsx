import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import { useEventWords } from '#console/lib/useEventWords.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { SystemEvent } from '#contract/systemEvents.ts';
import { EventChanges } from './EventChanges.tsx';
import { EventLevelLabel } from './EventLevelLabel.tsx';

interface Props {
  event: SystemEvent;
  /** The target as a way to its window, where there is one. */
  target?: ReactNode;
  actor?: ReactNode;
}

/** All that is known of an event. */
export function EventDetails({ event, target, actor }: Props) {
  const t = useText();
  const time = useTimeFormat();
  const words = useEventWords();
  const kind = (type: keyof typeof kinds, id: number | undefined) =>
    id === undefined ? t(kinds[type]) : t('events.byID', { kind: t(kinds[type]), id });
  return (
    <>
      <Facts>
        <dt>{t('events.time')}</dt>
        <dd>
          <time dateTime={isoText(event.time)}>{time.exact(event.time)}</time> <Mono>{isoText(event.time)}</Mono>
        </dd>
        <dt>{t('events.level')}</dt>
        <dd>
          <EventLevelLabel level={event.level} />
        </dd>
        <dt>{t('events.event')}</dt>
        <dd>
          {words.event(event.event)} <Mono>{event.event}</Mono>
        </dd>
        <dt>{t('events.description')}</dt>
        <dd>
          <bdi>{event.description}</bdi>
        </dd>
        <dt>{t('events.actor')}</dt>
        <dd>
          {actor ?? <bdi>{words.actor(event.actor)}</bdi>}
          {event.actor.ID !== undefined && <Kind>{kind(event.actor.type, event.actor.ID)}</Kind>}
        </dd>
        <dt>{t('events.origin')}</dt>
        <dd>{event.origin ? <Mono data-strong>{event.origin}</Mono> : t('events.actor.system')}</dd>
        {event.target && (
          <>
            <dt>{t('events.target')}</dt>
            <dd>
              {target ?? <bdi>{words.target(event.target)}</bdi>}
              <Kind>{kind(event.target.type, event.target.ID)}</Kind>
            </dd>
          </>
        )}
      </Facts>
      <EventChanges event={event} />
      <Hash>
        <dt>{t('events.hash')}</dt>
        <dd>
          {event.ID}:{event.hash}
        </dd>
      </Hash>
    </>
  );
}

const kinds = {
  administrator: 'events.kind.administrator',
  api_key: 'events.kind.api_key',
  role: 'events.kind.role',
  anonymous: 'events.actor.anonymous',
  system: 'events.actor.system',
} as const;

const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: '132px minmax(0, 1fr)',
  gap: '8px 12px',
  margin: '0 0 16px',
  lineHeight: '20px',
  dt: { color: token('muted') },
  dd: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  '@media (max-width: 599px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0, dd: { marginBottom: 8 } },
});

const Mono = styled('span')({
  marginInlineStart: 6,
  fontFamily: mono,
  fontSize: 12.5,
  color: token('muted'),
  '&[data-strong]': { marginInlineStart: 0, color: token('text') },
});

const Kind = styled('span')({ marginInlineStart: 8, fontSize: 13, color: token('muted') });

const Hash = styled('dl')({
  margin: '16px 0 0',
  padding: '10px 12px',
  borderRadius: 8,
  fontSize: 12.5,
  lineHeight: '18px',
  color: token('muted'),
  backgroundColor: token('sunken'),
  dd: { margin: '2px 0 0', fontFamily: mono, overflowWrap: 'anywhere' },
});
