import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { EventLevelLabel } from '#console/components/EventLevelLabel.tsx';
import { Aside, SinceCell } from '#console/components/listCells.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';
import { ActorCell, CompactCell, EventCell, OriginCell, TargetCell } from './eventCells.tsx';

type Column = DataTableColumn<SystemEvent>;

/** The columns of the list. It has one order, so that none of them can be sorted by. */
export function useEventColumns(compact: boolean): Column[] {
  const t = useText();
  return useMemo((): Column[] => {
    if (compact) {
      return [{ id: 'event', header: t('events.event'), cell: ({ row }) => <CompactCell event={row.original} /> }];
    }
    return [
      {
        id: 'time',
        header: t('events.time'),
        cell: ({ row }) => <SinceCell instant={row.original.time} />,
        meta: { width: 130 },
      },
      {
        id: 'level',
        header: t('events.level'),
        cell: ({ row }) => <EventLevelLabel level={row.original.level} />,
        meta: { width: 98 },
      },
      {
        id: 'event',
        header: t('events.event'),
        cell: ({ row }) => <EventCell event={row.original} />,
        meta: { width: 168 },
      },
      {
        id: 'description',
        header: t('events.description'),
        cell: ({ row }) => <Aside title={row.original.description}>{row.original.description}</Aside>,
      },
      {
        id: 'actor',
        header: t('events.actor'),
        cell: ({ row }) => <ActorCell event={row.original} />,
        meta: { width: 116 },
      },
      {
        id: 'origin',
        header: t('events.origin'),
        cell: ({ row }) => <OriginCell event={row.original} />,
        meta: { width: 118 },
      },
      {
        id: 'target',
        header: t('events.target'),
        cell: ({ row }) => <TargetCell event={row.original} />,
        meta: { width: 156 },
      },
    ];
  }, [t, compact]);
}
