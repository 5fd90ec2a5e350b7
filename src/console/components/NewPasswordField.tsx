import { type ComponentProps, useState } from 'react';
import { PasswordField } from './PasswordField.tsx';
import { PasswordHint } from './PasswordHint.tsx';

/** A password to be chosen, outside of a form of rows: says what it has to be, and how strong it is while it is typed. */
export function NewPasswordField({ onInput, ...field }: Omit<ComponentProps<typeof PasswordField>, 'hint'>) {
  const [password, setPassword] = useState('');
  return (
    <PasswordField
      autoComplete="new-password"
      {...field}
      hint={<PasswordHint password={password} />}
      onInput={(event) => {
        setPassword(event.currentTarget.value);
        onInput?.(event);
      }}
    />
  );
}
