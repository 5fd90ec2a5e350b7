import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { EventLevelLabel } from '#console/components/EventLevelLabel.tsx';
import { Aside, MonoText, SinceCell } from '#console/components/listCells.tsx';
import { useColumnLayout } from '#console/components/useColumnLayout.ts';
import { useText } from '#console/i18n/i18n.ts';
import { columnLayoutOf } from '#console/lib/columnLayouts.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';
import { ActorCell, CompactCell, EventCell, OriginCell, TargetCell } from './eventCells.tsx';

type Column = DataTableColumn<SystemEvent>;

const keptLayout = columnLayoutOf('systemEvents');

/** Every column there is. The list has one order, so that none of them can be sorted by. */
function useAllColumns(compact: boolean): Column[] {
  const t = useText();
  return useMemo((): Column[] => {
    if (compact) {
      return [{ id: 'event', header: t('events.event'), cell: (event) => <CompactCell event={event} /> }];
    }
    return [
      {
        id: 'time',
        header: t('events.time'),
        cell: (event) => <SinceCell instant={event.time} />,
        meta: { width: 130 },
      },
      {
        id: 'level',
        header: t('events.level'),
        cell: (event) => <EventLevelLabel level={event.level} />,
        meta: { width: 98 },
      },
      {
        id: 'event',
        header: t('events.event'),
        cell: (event) => <EventCell event={event} />,
        meta: { width: 168 },
      },
      {
        id: 'description',
        header: t('events.description'),
        cell: (event) => <Aside title={event.description}>{event.description}</Aside>,
      },
      {
        id: 'actor',
        header: t('events.actor'),
        cell: (event) => <ActorCell event={event} />,
        meta: { width: 116 },
      },
      {
        id: 'origin',
        header: t('events.origin'),
        cell: (event) => <OriginCell event={event} />,
        meta: { width: 118 },
      },
      {
        id: 'target',
        header: t('events.target'),
        cell: (event) => <TargetCell event={event} />,
        meta: { width: 156 },
      },
      {
        id: 'ID',
        header: t('events.id'),
        cell: (event) => <MonoText>{event.ID}</MonoText>,
        meta: { width: 72, optional: true },
      },
    ];
  }, [t, compact]);
}

/** The columns of the list as this browser shows them, and the ways to choose others. */
export function useEventColumns(compact: boolean) {
  return useColumnLayout(useAllColumns(compact), keptLayout);
}
