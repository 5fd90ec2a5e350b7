import { ChoiceFilter } from '#console/components/ChoiceFilter.tsx';
import { EventLevelLabel } from '#console/components/EventLevelLabel.tsx';
import { FilterChip } from '#console/components/FilterChip.tsx';
import { ListFilters } from '#console/components/ListFilters.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useEventWords } from '#console/lib/useEventWords.ts';
import { withoutSecrets } from '#console/lib/withoutSecrets.ts';
import { eventNames } from '#contract/eventNames.ts';
import { actorType, eventLevel, type SystemEvent, targetType } from '#contract/systemEvents.ts';
import { PeriodFilter } from './PeriodFilter.tsx';
import { useSystemEventsUrl } from './useSystemEventsUrl.ts';

interface Props {
  events: readonly SystemEvent[];
}

const orAbsent = <Value,>(values: Value[]) => (values.length > 0 ? values : undefined);

/** What the list is filtered by. */
export function SystemEventsFilters({ events }: Props) {
  const t = useText();
  const words = useEventWords();
  const { search, change } = useSystemEventsUrl();
  const { q = '', level = [], event = [], actor, actorID, target, targetID } = search;
  const levels = eventLevel.options.map((value) => ({
    value,
    name: t(`events.level.${value}`),
    look: <EventLevelLabel level={value} />,
  }));
  // A name from the address that is not known can be taken away here, too.
  const names = [...new Set([...eventNames, ...event])].map((value) => ({ value, name: words.event(value) }));
  const actors = actorType.options.map((value) => ({
    value,
    name: value === 'anonymous' || value === 'system' ? t(`events.actor.${value}`) : t(`events.kind.${value}`),
  }));
  const targets = targetType.options.map((value) => ({ value, name: t(`events.kind.${value}`) }));
  // All that are shown are by the one, or of the other, that is asked for.
  const [first] = events;
  return (
    <ListFilters
      placeholder={t('events.filter.placeholder')}
      text={q}
      keep={withoutSecrets}
      onText={(text) => change({ q: text || undefined })}
      count={undefined}
    >
      <PeriodFilter />
      <ChoiceFilter
        label={t('events.level')}
        choices={() => levels}
        chosen={level}
        onChange={(chosen) => change({ level: orAbsent(chosen) })}
      />
      <ChoiceFilter
        label={t('events.event')}
        choices={() => names}
        chosen={event}
        onChange={(chosen) => change({ event: orAbsent(chosen) })}
      />
      {actor && actorID !== undefined ? (
        <FilterChip
          active
          clearLabel={t('list.clearFilter', { what: t('events.actor') })}
          onClear={() => change({ actor: undefined, actorID: undefined })}
        >
          {t('list.labelled', {
            label: t('events.actor'),
            value: words.actor(first?.actor.ID === actorID ? first.actor : { type: actor, ID: actorID }),
          })}
        </FilterChip>
      ) : (
        <ChoiceFilter
          onlyOne
          label={t('events.actor')}
          choices={() => actors}
          chosen={actor ? [actor] : []}
          onChange={([chosen]) => change({ actor: chosen })}
        />
      )}
      {target && targetID !== undefined ? (
        <FilterChip
          active
          clearLabel={t('list.clearFilter', { what: t('events.target') })}
          onClear={() => change({ target: undefined, targetID: undefined })}
        >
          {t('list.labelled', {
            label: t('events.target'),
            value: words.target(
              first?.target?.ID === targetID ? first.target : { type: target, ID: targetID, name: '' },
            ),
          })}
        </FilterChip>
      ) : (
        <ChoiceFilter
          onlyOne
          label={t('events.target')}
          choices={() => targets}
          chosen={target ? [target] : []}
          onChange={([chosen]) => change({ target: chosen })}
        />
      )}
    </ListFilters>
  );
}
