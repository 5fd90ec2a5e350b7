import { paths } from '#console/app/paths.ts';
import { useOpened } from '#console/lib/useListUrl.ts';
import type { Administrator } from '#contract/administrators.ts';
import { noFilter } from './filterUsers.ts';
import type { UserDialogProps } from './UserDialog.tsx';
import type { UsersSearch } from './usersSearch.ts';
import { useUsersUrl } from './useUsersUrl.ts';

/** The Properties window that the address asks for. */
export function useUserDialog(onCreated: (created: Administrator) => void) {
  const opened = useOpened<UsersSearch>(paths.users);
  const { change, closeDialog } = useUsersUrl();

  const onClose = async (saved?: Administrator) => {
    const created = opened === 'new' ? saved : undefined;
    await closeDialog({ inPlace: created !== undefined });
    if (!created) return;
    // A filter that hides the new user would make them look lost.
    await change(noFilter);
    onCreated(created);
  };
  return { opened, dialog: opened === undefined ? undefined : { mode: toMode(opened), onClose } };
}

function toMode(opened: NonNullable<UsersSearch['open']>): UserDialogProps['mode'] {
  return opened === 'new' ? { kind: 'new' } : { kind: 'edit', id: opened };
}
