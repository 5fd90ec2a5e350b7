import IconButton from '@mui/material/IconButton';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useText } from '#console/i18n/i18n.ts';
import { FormRow } from './FormRow.tsx';
import { TextInputBox } from './TextInput.tsx';

interface FormPasswordRowProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  autoComplete: 'current-password' | 'new-password';
  help?: ReactNode;
  /** It is what the form begins with. */
  first?: boolean;
}

/** A password that can be looked at, in its row of a form. */
export function FormPasswordRow<Values extends FieldValues>(props: FormPasswordRowProps<Values>) {
  const { control, name, label, autoComplete, help, first = false } = props;
  const t = useText();
  const [shown, setShown] = useState(false);
  const { field, fieldState } = useController({ control, name });
  const Icon = shown ? EyeOff : Eye;
  return (
    <FormRow label={label} help={fieldState.error ? undefined : help} error={fieldState.error?.message}>
      {({ labelID: _, ...row }) => (
        <TextInputBox data-wrong={row['aria-invalid'] || undefined}>
          <input
            {...row}
            {...field}
            {...{ autoFocus: first }}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            aria-required
            spellCheck={false}
            autoCapitalize="none"
          />
          <IconButton
            onClick={() => setShown(!shown)}
            aria-pressed={shown}
            aria-label={t('password.showWhat', { what: label })}
            title={t('signIn.showPassword')}
            sx={{ width: 26, height: 26, mr: '3px' }}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </TextInputBox>
      )}
    </FormRow>
  );
}
