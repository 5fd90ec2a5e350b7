import { paths } from '#console/app/paths.ts';
import { useListUrl } from '#console/lib/useListUrl.ts';
import type { SystemEventsSearch } from './systemEventsSearch.ts';

/** What the address says about the page, and the ways to change it. */
export function useSystemEventsUrl() {
  return useListUrl<SystemEventsSearch>(paths.systemEvents);
}
