import { useForm } from 'react-hook-form';
import { FormDialog } from '#console/components/FormDialog.tsx';
import { RoleField } from '#console/components/RoleField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { userRoleSummary } from '#console/lib/roleSummary.ts';
import type { Administrator } from '#contract/administrators.ts';
import { useUserChange } from './useUserChange.ts';

/** Gives somebody else another role. Resolves to the user when they have it. */
export function SetRoleDialog({ payload: user, onClose }: DialogProps<Administrator, Administrator>) {
  const t = useText();
  const form = useForm({ defaultValues: { roleID: user.roleID } });
  const { state, failure, save } = useUserChange(user, form, 'roleID');
  return (
    <FormDialog
      title={t('users.setRole.title')}
      help="users"
      subtitle={user.fullName ? `${user.username} · ${user.fullName}` : user.username}
      state={state}
      failure={failure}
      onSubmit={() => save(({ roleID }) => ({ roleID }))}
      onClose={onClose}
    >
      <RoleField
        control={form.control}
        name="roleID"
        before={user.roleID}
        readOnly={false}
        summaryOf={userRoleSummary}
      />
    </FormDialog>
  );
}
