import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { DoneDialog } from '#console/components/DoneDialog.tsx';
import { FormDialog } from '#console/components/FormDialog.tsx';
import { FormPasswordRow } from '#console/components/FormPasswordRow.tsx';
import { NewPasswordRows } from '#console/components/NewPasswordRows.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { errorText } from '#console/lib/errorText.ts';
import { showProblems } from '#console/lib/formProblems.ts';
import { toRefusal } from '#console/lib/recordRefusal.ts';
import { useSession } from '#console/lib/session.ts';
import { type PasswordChange, passwordFieldOf, passwordProblems } from './passwordChange.ts';
import { changePassword } from './queries.ts';

/** A new password in the place of the own one, which has to be known. Says afterwards what has followed from it. */
export function ChangePasswordDialog({ onClose }: DialogProps<void, void>) {
  const t = useText();
  const [changed, setChanged] = useState(false);
  const done = { title: t('account.changePassword'), text: t('account.changePassword.done') };
  if (changed) return <DoneDialog payload={done} onClose={onClose} />;
  return <PasswordForm onClose={() => onClose()} onChanged={() => setChanged(true)} />;
}

function PasswordForm({ onClose, onChanged }: { onClose: () => void; onChanged: () => void }) {
  const t = useText();
  const { administrator } = useSession();
  const [failure, setFailure] = useState<string>();
  const form = useForm<PasswordChange>({
    defaultValues: { currentPassword: '', password: '', repeat: '' },
    resolver: (values) => {
      const errors = passwordProblems(values, t);
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { isDirty, isSubmitting } = form.formState;

  const change = async ({ currentPassword, password }: PasswordChange) => {
    try {
      await changePassword(administrator.ID, { currentPassword, password });
      return true;
    } catch (error) {
      const refusal = toRefusal(error, { fieldOf: passwordFieldOf, nameField: 'password' });
      if (refusal.kind === 'fields') showProblems(form, refusal.problems, t);
      else setFailure(errorText(t, error));
      return undefined;
    }
  };
  const submit = async () => {
    setFailure(undefined);
    let done: true | undefined;
    await form.handleSubmit(async (values) => {
      done = await change(values);
    })();
    return done;
  };
  const { control } = form;
  const person = { userName: administrator.username, fullName: administrator.fullName };
  return (
    <FormDialog
      title={t('account.changePassword')}
      subtitle={t('account.changePassword.consequence')}
      state={isSubmitting ? 'saving' : isDirty ? 'dirty' : 'clean'}
      failure={failure}
      onSubmit={submit}
      onClose={(done) => (done ? onChanged() : onClose())}
    >
      {/* For password managers, which else would not know whose password it is. */}
      <input hidden readOnly autoComplete="username" value={administrator.username} />
      <FormPasswordRow
        control={control}
        name="currentPassword"
        label={t('account.currentPassword')}
        autoComplete="current-password"
        first
      />
      <NewPasswordRows control={control} password="password" repeat="repeat" person={person} />
    </FormDialog>
  );
}
