import OutlinedInput from '@mui/material/OutlinedInput';
import { styled } from '@mui/material/styles';
import type { ComponentProps, ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { FormRow } from './FormRow.tsx';

interface FormTextRowProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  help?: ReactNode;
  readOnly: boolean;
  required?: boolean;
  /** One line high until there is more to show. */
  multiline?: boolean;
  /** It is what the form begins with. */
  first?: boolean;
  /** What kind of text it is, for keyboards and password managers. */
  input?: Pick<ComponentProps<'input'>, 'autoCapitalize' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'type'>;
}

/** A text of a form, in its row. */
export function FormTextRow<Values extends FieldValues>(props: FormTextRowProps<Values>) {
  const { control, name, label, help, readOnly, required = false, multiline = false, first = false } = props;
  const { autoComplete = 'off', type = 'text', ...input } = props.input ?? {};
  const { field, fieldState } = useController({ control, name });
  const { ref, ...rest } = field;
  const Input = multiline ? TextArea : OutlinedInput;
  return (
    <FormRow label={label} help={help} error={fieldState.error?.message}>
      {({ labelID: _, ...row }) => (
        <Input
          {...rest}
          inputRef={ref}
          fullWidth
          {...(multiline ? { multiline, maxRows: 4 } : { type })}
          readOnly={readOnly}
          autoFocus={first && !readOnly}
          autoComplete={autoComplete}
          error={row['aria-invalid']}
          slotProps={{ input: { ...input, ...row, ...(required && { 'aria-required': true }) } }}
        />
      )}
    </FormRow>
  );
}

const TextArea = styled(OutlinedInput)({ padding: '6px 10px', '& textarea': { padding: 0, height: 'auto' } });
