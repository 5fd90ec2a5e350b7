import MenuItem from '@mui/material/MenuItem';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { FormRow } from './FormRow.tsx';
import { SelectField } from './SelectField.tsx';

interface FormSelectRowProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  choices: readonly { value: string; label: string }[];
  help?: ReactNode;
  readOnly: boolean;
}

/** A choice from a short list, in its row of a form. */
export function FormSelectRow<Values extends FieldValues>(props: FormSelectRowProps<Values>) {
  const { control, name, label, choices, help, readOnly } = props;
  const { field, fieldState } = useController({ control, name });
  const { ref, ...rest } = field;
  return (
    <FormRow label={label} help={help} error={fieldState.error?.message}>
      {(row) => (
        <SelectField {...rest} inputRef={ref} row={row} readOnly={readOnly}>
          {choices.map((choice) => (
            <MenuItem key={choice.value} value={choice.value}>
              {choice.label}
            </MenuItem>
          ))}
        </SelectField>
      )}
    </FormRow>
  );
}
