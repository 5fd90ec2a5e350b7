import { paths } from '#console/app/paths.ts';
import { useListUrl } from '#console/lib/useListUrl.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';

/** What the address says about the page, and the ways to change it. */
export function useApiKeysUrl() {
  return useListUrl<ApiKeysSearch>(paths.apiKeys);
}
