import { styled } from '@mui/material/styles';
import { useForm } from 'react-hook-form';
import { token } from '#console/app/tokens.ts';
import { FormDialog } from '#console/components/FormDialog.tsx';
import { NewPasswordRows } from '#console/components/NewPasswordRows.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import type { Administrator } from '#contract/administrators.ts';
import { useUserChange } from './useUserChange.ts';

interface Values {
  password: string;
  repeat: string;
}

/** Gives somebody else a new password. Resolves to the user when it has been set. */
export function SetPasswordDialog({ payload: user, onClose }: DialogProps<Administrator, Administrator>) {
  const t = useText();
  const form = useForm<Values>({
    defaultValues: { password: '', repeat: '' },
    resolver: (values) => {
      const password = values.password === '' ? t('fieldError.required') : undefined;
      const repeat = values.repeat === values.password ? undefined : t('password.differs');
      if (!password && !repeat) return { values, errors: {} };
      return {
        values: {},
        errors: {
          ...(password && { password: { type: 'required', message: password } }),
          ...(repeat && { repeat: { type: 'differs', message: repeat } }),
        },
      };
    },
  });
  const person = { userName: user.username, fullName: user.fullName, emailAddress: user.emailAddress };
  const { state, failure, save } = useUserChange(user, form, 'password');
  return (
    <FormDialog
      title={t('users.setPassword.title')}
      help="users"
      subtitle={user.fullName ? `${user.username} · ${user.fullName}` : user.username}
      state={state}
      failure={failure}
      onSubmit={() => save(({ password }) => ({ password }))}
      onClose={onClose}
    >
      <NewPasswordRows control={form.control} password="password" repeat="repeat" person={person} first />
      <Consequence>{t('users.setPassword.consequence', { name: user.username })}</Consequence>
    </FormDialog>
  );
}

const Consequence = styled('p')({ margin: '16px 0 0', color: token('muted'), textWrap: 'pretty' });
