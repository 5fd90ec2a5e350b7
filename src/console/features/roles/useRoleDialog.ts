import { paths } from '#console/app/paths.ts';
import { useOpened } from '#console/lib/useListUrl.ts';
import type { Role } from '#contract/roles.ts';
import type { RoleDialogMode } from './RoleDialog.tsx';
import type { RolesSearch } from './rolesSearch.ts';
import { useRolesUrl } from './useRolesUrl.ts';

/** The window that the address asks for. */
export function useRoleDialog(onCreated: (created: Role) => void) {
  const opened = useOpened<RolesSearch>(paths.roles);
  const { change, closeDialog } = useRolesUrl();

  const onClose = async (saved?: Role) => {
    const created = typeof opened === 'number' ? undefined : saved;
    await closeDialog({ inPlace: created !== undefined });
    if (!created) return;
    // A filter that hides the new role would make it look lost.
    await change({ q: undefined });
    onCreated(created);
  };

  return { opened, dialog: opened === undefined ? undefined : { mode: toMode(opened), onClose } };
}

function toMode(open: NonNullable<RolesSearch['open']>): RoleDialogMode {
  if (open === 'new') return { kind: 'new' };
  if (typeof open === 'string') return { kind: 'like', id: Number(open.slice('like-'.length)) };
  return { kind: 'edit', id: open };
}
