import { paths } from '#console/app/paths.ts';
import { useListUrl } from '#console/lib/useListUrl.ts';
import type { UsersSearch } from './usersSearch.ts';

/** What the address says about the page, and the ways to change it. */
export function useUsersUrl() {
  return useListUrl<UsersSearch>(paths.users);
}
