import type { ReactNode } from 'react';
import { DialogsProvider } from '#console/lib/dialogs.tsx';
import { type MakeRole, NewRole } from '#console/lib/newRole.ts';
import { NewRoleDialog } from './NewRoleDialog.tsx';

const makeRole: MakeRole = (dialogs) => dialogs.open(NewRoleDialog, undefined);

/** What all pages have around them: dialogs, and what features offer each other without knowing of it. */
export function PageWrap({ children }: { children: ReactNode }) {
  return (
    <NewRole value={makeRole}>
      <DialogsProvider>{children}</DialogsProvider>
    </NewRole>
  );
}
