import { OpenedWindow } from '#console/components/OpenedWindow.tsx';
import type { Role } from '#contract/roles.ts';
import { RoleDialog } from './lazyParts.ts';
import { useRoleDialog } from './useRoleDialog.ts';

interface Props {
  onCreated: (created: Role) => void;
  onGone: () => void;
}

/** The window that the address asks for, apart from the list: that is not drawn anew when one opens or closes. */
export function OpenedRoleDialog({ onCreated, onGone }: Props) {
  const { opened, dialog } = useRoleDialog(onCreated);
  return <OpenedWindow opened={opened} Window={RoleDialog} props={dialog} onGone={onGone} />;
}
