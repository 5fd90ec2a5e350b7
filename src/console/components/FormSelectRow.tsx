import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { FormRow } from './FormRow.tsx';
import { SelectField } from './SelectField.tsx';
import type { Choice } from './SelectList.tsx';

interface FormSelectRowProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  choices: readonly Choice[];
  help?: ReactNode;
  readOnly: boolean;
}

/** A choice from a short list, in its row of a form. */
export function FormSelectRow<Values extends FieldValues>(props: FormSelectRowProps<Values>) {
  const { control, name, label, choices, help, readOnly } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <FormRow label={label} help={help} error={fieldState.error?.message}>
      {(row) => (
        <SelectField
          row={row}
          choices={choices}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          fieldRef={field.ref}
          readOnly={readOnly}
        />
      )}
    </FormRow>
  );
}
