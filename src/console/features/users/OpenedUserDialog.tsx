import { OpenedWindow } from '#console/components/OpenedWindow.tsx';
import type { Administrator } from '#contract/administrators.ts';
import { UserDialog } from './lazyParts.ts';
import { useUserDialog } from './useUserDialog.ts';

interface Props {
  onCreated: (created: Administrator) => void;
  onGone: () => void;
}

/** The window that the address asks for, apart from the list: that is not drawn anew when one opens or closes. */
export function OpenedUserDialog({ onCreated, onGone }: Props) {
  const { opened, dialog } = useUserDialog(onCreated);
  return <OpenedWindow opened={opened} Window={UserDialog} props={dialog} onGone={onGone} />;
}
