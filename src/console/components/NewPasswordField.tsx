import { type ComponentProps, useState } from 'react';
import type { Person } from '#console/lib/passwordEstimate.ts';
import { PasswordField } from './PasswordField.tsx';
import { PasswordHint } from './PasswordHint.tsx';

interface NewPasswordFieldProps extends Omit<ComponentProps<typeof PasswordField>, 'hint'> {
  person: Person;
}

/** A password to be chosen, outside of a form of rows: says what it has to be, and how strong it is while it is typed. */
export function NewPasswordField({ person, onInput, ...field }: NewPasswordFieldProps) {
  const [password, setPassword] = useState('');
  return (
    <PasswordField
      autoComplete="new-password"
      {...field}
      hint={<PasswordHint password={password} person={person} />}
      onInput={(event) => {
        setPassword(event.currentTarget.value);
        onInput?.(event);
      }}
    />
  );
}
