import { useEffect, useRef, useState } from 'react';
import { call } from '#console/lib/api.ts';
import { csvStart } from '#console/lib/csv.ts';
import { download } from '#console/lib/download.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { eventsCsv, eventsCsvHead } from './eventsCsv.ts';
import type { SystemEventsSearch } from './systemEventsSearch.ts';
import { toEventFilter } from './toEventFilter.ts';

/** How many events are read at a time. */
const page = 2000;

export type ExportState =
  | { status: 'idle' }
  | { status: 'working'; count: number }
  | { status: 'done'; count: number }
  | { status: 'failed'; count: number; error: unknown };

/** Writes all events that the address asks for into a CSV file, whether they have been shown or not. Can be stopped. */
export function useEventExport(search: SystemEventsSearch) {
  const { zone } = useTimeFormat();
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  const stop = () => {
    running.current?.abort();
    setState({ status: 'idle' });
  };
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const now = Temporal.Now.instant();
    const filter = toEventFilter(search, now.epochMilliseconds, zone);
    const lines = [csvStart, eventsCsvHead];
    let count = 0;
    try {
      let beforeID: number | undefined;
      do {
        setState({ status: 'working', count });
        const body = { ...filter, maxItems: page, beforeID };
        const { systemEvents, continueBefore } = await call(systemEventEndpoints.search, { body, signal });
        lines.push(eventsCsv(systemEvents));
        count += systemEvents.length;
        beforeID = continueBefore;
      } while (beforeID !== undefined);
      const day = now.toZonedDateTimeISO(zone).toPlainDate();
      download(`keyroom-system-events-${day}.csv`, new Blob(lines, { type: 'text/csv;charset=utf-8' }));
      setState({ status: 'done', count });
    } catch (error) {
      if (!signal.aborted) setState({ status: 'failed', count, error });
    }
  };

  return { state, start: () => void start(), stop };
}
