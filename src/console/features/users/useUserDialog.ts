import { paths } from '#console/app/paths.ts';
import { useOpened } from '#console/lib/useListUrl.ts';
import type { Administrator } from '#contract/administrators.ts';
import { noFilter } from './filterUsers.ts';
import type { UsersSearch } from './usersSearch.ts';
import { useUsersUrl } from './useUsersUrl.ts';

/** The Properties window that the address asks for. */
export function useUserDialog(onCreated: (created: Administrator) => void) {
  const open = useOpened<UsersSearch>(paths.users);
  const { change, closeDialog } = useUsersUrl();
  if (open === undefined) return undefined;

  const onClose = async (saved?: Administrator) => {
    const created = open === 'new' ? saved : undefined;
    await closeDialog({ inPlace: created !== undefined });
    if (!created) return;
    // A filter that hides the new user would make them look lost.
    await change(noFilter);
    onCreated(created);
  };
  return open === 'new'
    ? { open, mode: { kind: 'new' } as const, onClose }
    : { open, mode: { kind: 'edit', id: open } as const, onClose };
}
