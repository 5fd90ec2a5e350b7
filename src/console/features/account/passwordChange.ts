import type { FieldErrors } from 'react-hook-form';
import type { Text } from '#console/i18n/i18n.ts';

/** The own password, and the one to be in its place, twice. */
export interface PasswordChange {
  currentPassword: string;
  password: string;
  repeat: string;
}

/** The fields of the form behind those of the request. */
export const passwordFieldOf = { currentPassword: 'currentPassword', password: 'password' } as const;

const fields = ['currentPassword', 'password', 'repeat'] as const;

/** What is wrong before anything is sent. What a password has to be is for the manager to say. */
export function passwordProblems(values: PasswordChange, t: Text): FieldErrors<PasswordChange> {
  const required = { type: 'required', message: t('fieldError.required') };
  const errors: FieldErrors<PasswordChange> = Object.fromEntries(
    fields.filter((name) => values[name] === '').map((name) => [name, required]),
  );
  if (!errors.repeat && values.repeat !== values.password) {
    errors.repeat = { type: 'differs', message: t('password.differs') };
  }
  return errors;
}
