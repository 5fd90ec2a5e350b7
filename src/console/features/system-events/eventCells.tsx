import { styled } from '@mui/material/styles';
import { paths } from '#console/app/paths.ts';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { CellLink } from '#console/components/CellLink.tsx';
import { EventLevelLabel } from '#console/components/EventLevelLabel.tsx';
import { Aside, CompactRow, SinceCell } from '#console/components/listCells.tsx';
import { useMay } from '#console/lib/session.ts';
import { useEventWords } from '#console/lib/useEventWords.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import type { SystemEvent, TargetType } from '#contract/systemEvents.ts';

interface Props {
  event: SystemEvent;
}

const windows = {
  administrator: { path: paths.users, endpoint: administratorEndpoints.list, gone: 'administrator_deleted' },
  api_key: { path: paths.apiKeys, endpoint: apiKeyEndpoints.list, gone: 'api_key_deleted' },
  role: { path: paths.roles, endpoint: roleEndpoints.list, gone: 'role_deleted' },
} as const;

interface RecordLinkProps {
  type: TargetType;
  id: number;
  name: string;
  /** It is known not to be there any more. */
  gone?: boolean;
}

/** A key, a user or a role: a way to its window, for who may see it. */
function RecordLink({ type, id, name, gone = false }: RecordLinkProps) {
  const { path, endpoint } = windows[type];
  const mayView = useMay(endpoint);
  if (!mayView || gone) return <bdi>{name}</bdi>;
  return (
    <CellLink to={path} search={{ open: id }} title={name}>
      <bdi>{name}</bdi>
    </CellLink>
  );
}

/** What an event happened to. */
export function TargetCell({ event }: Props) {
  const words = useEventWords();
  const { target } = event;
  if (!target) return <Aside>–</Aside>;
  const gone = event.event === windows[target.type].gone;
  return <RecordLink type={target.type} id={target.ID} name={words.target(target)} gone={gone} />;
}

/** Who did it. */
export function ActorCell({ event: { actor } }: Props) {
  const words = useEventWords();
  const name = words.actor(actor);
  if (actor.type === 'anonymous' || actor.type === 'system' || actor.ID === undefined) return <Aside>{name}</Aside>;
  return <RecordLink type={actor.type} id={actor.ID} name={name} />;
}

/** What happened, in words; its sentence, when it is pointed at. */
export function EventCell({ event }: Props) {
  const words = useEventWords();
  return <Strong title={`${event.event}\n${event.description}`}>{words.event(event.event)}</Strong>;
}

export function OriginCell({ event: { origin } }: Props) {
  return origin ? <Mono title={origin}>{origin}</Mono> : <Aside>–</Aside>;
}

/** An event on a narrow screen: what happened, and below it how much it matters, when, and who did it. */
export function CompactCell({ event }: Props) {
  const words = useEventWords();
  return (
    <CompactRow name={words.event(event.event)}>
      {event.level !== 'info' && <EventLevelLabel level={event.level} />}
      <SinceCell instant={event.time} />
      <bdi>{event.target ? words.target(event.target) : words.actor(event.actor)}</bdi>
    </CompactRow>
  );
}

const Strong = styled('span')({ fontWeight: 550, letterSpacing: '-0.01em' });

const Mono = styled('span')({ fontFamily: mono, fontSize: 12.5, color: token('muted') });
