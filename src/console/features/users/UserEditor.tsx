import { FormDialog } from '#console/components/FormDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { Administrator } from '#contract/administrators.ts';
import { UserConflict } from './UserConflict.tsx';
import { useEditableFields } from './useEditableFields.ts';
import { userFieldOrder } from './userForm.ts';
import { useUserForm } from './useUserForm.ts';
import { useUserTabs } from './useUserTabs.tsx';

interface UserEditorProps {
  /** The user as read when the window opened; none for a new one. */
  opened: Tagged<Administrator> | undefined;
  onClose: (saved?: Administrator) => void;
}

/** The properties window of a user, or of one to be made. */
export function UserEditor({ opened, onClose }: UserEditorProps) {
  const t = useText();
  const time = useTimeFormat();
  const { form, before, conflict, failure, state, save, apply, adopt } = useUserForm(opened);
  const editable = useEditableFields(before);
  const tabs = useUserTabs({ form, before, editable, onChanged: adopt });
  const canSave = userFieldOrder.some(editable.isEditable);

  return (
    <FormDialog
      title={before?.username ?? t('users.newTitle')}
      help="users"
      subtitle={before ? t('users.subtitle', { id: before.ID, date: time.date(before.created) }) : t('users.kind')}
      state={state}
      failure={failure}
      tabs={tabs}
      onSubmit={canSave ? async () => (await save())?.body : undefined}
      onApply={canSave && before ? apply : undefined}
      onClose={onClose}
    >
      {conflict && <UserConflict key={conflict.at} conflict={conflict} form={form} />}
    </FormDialog>
  );
}
