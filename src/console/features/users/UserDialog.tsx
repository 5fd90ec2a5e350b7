import { useQuery } from '@tanstack/react-query';
import { MessageDialog } from '#console/components/MessageDialog.tsx';
import { RecordDialog } from '#console/components/RecordDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { type Administrator, administratorEndpoints } from '#contract/administrators.ts';
import { userQueries } from './queries.ts';
import { UserEditor } from './UserEditor.tsx';

export interface UserDialogProps {
  mode: { kind: 'new' } | { kind: 'edit'; id: number };
  /** With the user as they were saved; with nothing when the window was left without saving. */
  onClose: (saved?: Administrator) => void;
}

/** Properties of a user: for a new one, or for one there is, which is read from the manager first. */
export function UserDialog({ mode, onClose }: UserDialogProps) {
  return mode.kind === 'new' ? <NewUser onClose={onClose} /> : <ExistingUser id={mode.id} onClose={onClose} />;
}

type Closing = Pick<UserDialogProps, 'onClose'>;

function NewUser({ onClose }: Closing) {
  const t = useText();
  const mayCreate = useMay(administratorEndpoints.create);
  if (mayCreate) return <UserEditor opened={undefined} onClose={onClose} />;
  return <MessageDialog title={t('users.kind')} danger={t('error.forbidden')} onClose={() => onClose()} />;
}

function ExistingUser({ id, onClose }: { id: number } & Closing) {
  const t = useText();
  const query = useQuery({ ...userQueries.detail(id), refetchOnWindowFocus: false });
  return (
    <RecordDialog title={t('users.kind')} query={query} goneText={t('users.gone')} onClose={() => onClose()}>
      {(opened) => <UserEditor opened={opened} onClose={onClose} />}
    </RecordDialog>
  );
}
