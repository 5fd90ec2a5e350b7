import { call } from '#console/lib/api.ts';
import { csvStart, csvType } from '#console/lib/csv.ts';
import { type MakeFile, useFileExport } from '#console/lib/useFileExport.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { eventsCsv, eventsCsvHead } from './eventsCsv.ts';
import type { SystemEventsSearch } from './systemEventsSearch.ts';
import { toEventFilter } from './toEventFilter.ts';

/** How many events are read at a time. */
const page = 2000;

/** Writes all events that the address asks for into a CSV file, whether they have been shown or not. Can be stopped. */
export function useEventExport(search: SystemEventsSearch) {
  const { zone } = useTimeFormat();
  const make: MakeFile = async (tell, signal) => {
    const now = Temporal.Now.instant();
    const filter = toEventFilter(search, now.epochMilliseconds, zone);
    const content = [csvStart, eventsCsvHead];
    let count = 0;
    let beforeID: number | undefined;
    do {
      const body = { ...filter, maxItems: page, beforeID };
      const { systemEvents, continueBefore } = await call(systemEventEndpoints.search, { body, signal });
      content.push(eventsCsv(systemEvents));
      count += systemEvents.length;
      tell(count);
      beforeID = continueBefore;
    } while (beforeID !== undefined);
    const day = now.toZonedDateTimeISO(zone).toPlainDate();
    return { name: `keyroom-system-events-${day}.csv`, type: csvType, content, count };
  };
  return useFileExport(make);
}
