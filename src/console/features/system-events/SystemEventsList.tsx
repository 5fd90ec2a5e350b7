import { Suspense, useState } from 'react';
import { CommandBar } from '#console/components/CommandBar.tsx';
import { ListPage, narrowList } from '#console/components/ListPage.tsx';
import { ListTable } from '#console/components/ListTable.tsx';
import { ColumnsButton } from '#console/components/lazyParts.ts';
import type { Selection } from '#console/components/rowSelection.ts';
import { useListFocus } from '#console/components/useListFocus.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { usePrefetch } from '#console/lib/usePrefetch.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';
import { CopyNotice } from './CopyNotice.tsx';
import { EventsExportNotice } from './EventsExportNotice.tsx';
import { EventsFooter } from './EventsFooter.tsx';
import { EventsNoRows } from './EventsNoRows.tsx';
import { EventsStale } from './EventsStale.tsx';
import { prefetchParts } from './lazyParts.ts';
import { OpenedEvent } from './OpenedEvent.tsx';
import { SystemEventsFilters } from './SystemEventsFilters.tsx';
import { useEventColumns } from './useEventColumns.tsx';
import { useEventCommands } from './useEventCommands.ts';
import { useEventExport } from './useEventExport.ts';
import { useEventList } from './useEventList.ts';
import { useSystemEventsUrl } from './useSystemEventsUrl.ts';

const nothing: Selection = new Set();
const latestFirst = { id: 'time', desc: true };

const idOf = (event: SystemEvent) => event.ID;
const nameOf = (event: SystemEvent) => event.description;

/** The list with its filters, its commands and the window that the address asks for. */
export function SystemEventsList() {
  const t = useText();
  const compact = useMediaQuery(narrowList);
  const { search, openDialog } = useSystemEventsUrl();
  const list = useEventList(search);
  const { query, events, onReach } = list;
  const { columns, choice } = useEventColumns(compact);
  const [selection, setSelection] = useState(nothing);
  const focus = useListFocus(events);
  usePrefetch(prefetchParts);

  const selected = selection.size === 0 ? [] : events.filter(({ ID }) => selection.has(ID));
  const exporting = useEventExport(search);
  const { inBar, ofRows, copied } = useEventCommands({
    selected,
    onDetails: ({ ID }) => void openDialog(ID),
    refresh: list.refresh,
    exportAll: exporting.start,
  });

  return (
    <ListPage ref={focus.page} title={t('events.title')} groups={[t('shell.administration')]} help="system-events">
      <CommandBar
        menuLabel={t('events.commands')}
        commands={inBar}
        compact={compact}
        newLabel={t('list.new')}
        onNew={undefined}
        tools={
          !compact && (
            <Suspense>
              <ColumnsButton {...choice} />
            </Suspense>
          )
        }
      />
      <SystemEventsFilters events={events} />
      <EventsStale list={list} />
      <CopyNotice outcome={copied} />
      <EventsExportNotice {...exporting} />
      <ListTable
        label={t('events.title')}
        menuLabel={t('events.commands')}
        commands={ofRows}
        columns={columns}
        onWidth={choice.onWidth}
        rows={events}
        rowID={idOf}
        rowName={nameOf}
        rowHeight={compact ? 60 : 40}
        sort={latestFirst}
        onSort={() => {}}
        selected={selection}
        onSelect={setSelection}
        onOpen={({ ID }) => void openDialog(ID)}
        onReach={onReach}
        busy={query.isPending}
        footer={query.data && <EventsFooter list={list} selected={selected.length} />}
      >
        <EventsNoRows list={list} onGone={focus.regain} />
      </ListTable>
      <OpenedEvent events={events} onGone={focus.regain} />
    </ListPage>
  );
}
