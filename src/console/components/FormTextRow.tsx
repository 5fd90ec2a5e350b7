import type { ComponentProps, ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { FormRow } from './FormRow.tsx';
import { TextArea, TextInput } from './TextInput.tsx';

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
  return (
    <FormRow label={label} help={help} error={fieldState.error?.message}>
      {({ labelID: _, ...row }) => {
        const given = {
          ...input,
          ...row,
          ...field,
          readOnly,
          autoFocus: first && !readOnly,
          autoComplete,
          ...(required && { 'aria-required': true }),
        };
        return multiline ? <TextArea {...given} rows={1} /> : <TextInput {...given} type={type} />;
      }}
    </FormRow>
  );
}
