import type { FieldErrors } from 'react-hook-form';
import { FormDialog } from '#console/components/FormDialog.tsx';
import type { DialogTab } from '#console/components/useDialogTabs.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { Administrator } from '#contract/administrators.ts';
import { ContactTab } from './ContactTab.tsx';
import { GeneralTab } from './GeneralTab.tsx';
import { SignInTab } from './SignInTab.tsx';
import { UserConflict } from './UserConflict.tsx';
import { useEditableFields } from './useEditableFields.ts';
import { contactFields, generalFields, type UserValues, userFieldOrder } from './userForm.ts';
import { useUserForm } from './useUserForm.ts';

interface UserEditorProps {
  /** The user as read when the window opened; none for a new one. */
  opened: Tagged<Administrator> | undefined;
  onClose: (saved?: Administrator) => void;
}

const hasError = (errors: FieldErrors<UserValues>, fields: readonly (keyof UserValues)[]) =>
  fields.some((name) => errors[name] !== undefined);

/** The properties window of a user, or of one to be made. */
export function UserEditor({ opened, onClose }: UserEditorProps) {
  const t = useText();
  const time = useTimeFormat();
  const { form, before, conflict, failure, state, save, apply, adopt } = useUserForm(opened);
  const editable = useEditableFields(before);
  const { errors } = form.formState;
  const canSave = userFieldOrder.some(editable.isEditable);
  const fields = { control: form.control, before, ...editable };

  const tabs: DialogTab[] = [
    {
      id: 'general',
      label: t('users.tab.general'),
      invalid: hasError(errors, generalFields),
      content: <GeneralTab {...fields} />,
    },
    {
      id: 'contact',
      label: t('users.tab.contact'),
      invalid: hasError(errors, contactFields),
      content: <ContactTab {...fields} />,
    },
  ];
  if (before) {
    tabs.push({
      id: 'signIn',
      label: t('users.tab.signIn'),
      content: <SignInTab user={before} mayEdit={editable.mayEdit} isOneself={editable.isOneself} onChanged={adopt} />,
    });
  }

  return (
    <FormDialog
      title={before?.username ?? t('users.newTitle')}
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
