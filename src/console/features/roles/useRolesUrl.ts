import { paths } from '#console/app/paths.ts';
import { useListUrl } from '#console/lib/useListUrl.ts';
import type { RolesSearch } from './rolesSearch.ts';

/** What the address says about the page, and the ways to change it. */
export function useRolesUrl() {
  return useListUrl<RolesSearch>(paths.roles);
}
