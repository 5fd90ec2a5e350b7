import { RoleDialog } from '#console/features/roles/lazyParts.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import type { Role } from '#contract/roles.ts';

/** The window of a role to be made, above another one. Resolves to the role that was made there. */
export function NewRoleDialog({ onClose }: DialogProps<undefined, Role>) {
  return <RoleDialog mode={{ kind: 'new' }} onClose={onClose} />;
}
