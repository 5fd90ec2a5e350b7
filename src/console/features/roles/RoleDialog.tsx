import { useQuery } from '@tanstack/react-query';
import { MessageDialog } from '#console/components/MessageDialog.tsx';
import { RecordDialog } from '#console/components/RecordDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { type Role, roleEndpoints } from '#contract/roles.ts';
import { roleDetail } from './queries.ts';
import { RoleEditor } from './RoleEditor.tsx';

/** `like`: a new role that begins as a copy of that one. */
export type RoleDialogMode = { kind: 'new' } | { kind: 'like'; id: number } | { kind: 'edit'; id: number };

export interface RoleDialogProps {
  mode: RoleDialogMode;
  /** With the role as it was saved; with nothing when it was left without saving. */
  onClose: (saved?: Role) => void;
}

/** Properties of a role: for a new one, or for one there is, which is read from the manager first. */
export function RoleDialog({ mode, onClose }: RoleDialogProps) {
  const t = useText();
  const mayCreate = useMay(roleEndpoints.create);
  if (mode.kind !== 'edit' && !mayCreate) {
    return <MessageDialog title={t('roleDialog.kind')} danger={t('error.forbidden')} onClose={() => onClose()} />;
  }
  if (mode.kind === 'new') return <RoleEditor onClose={onClose} />;
  return <ReadRole {...mode} onClose={onClose} />;
}

interface ReadRoleProps extends Pick<RoleDialogProps, 'onClose'> {
  kind: 'like' | 'edit';
  id: number;
}

function ReadRole({ kind, id, onClose }: ReadRoleProps) {
  const t = useText();
  const query = useQuery({ ...roleDetail(id), refetchOnWindowFocus: false });
  return (
    <RecordDialog title={t('roleDialog.kind')} query={query} goneText={t('roleDialog.gone')} onClose={() => onClose()}>
      {(read) =>
        kind === 'edit' ? (
          <RoleEditor opened={read} onClose={onClose} />
        ) : (
          <RoleEditor like={read.body} onClose={onClose} />
        )
      }
    </RecordDialog>
  );
}
