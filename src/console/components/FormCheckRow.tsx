import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { CheckLabel } from './CheckLabel.tsx';
import { FormRow } from './FormRow.tsx';

interface FormCheckRowProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  /** What is so when it is checked. */
  children: ReactNode;
  help?: ReactNode;
  readOnly: boolean;
}

/** A checkbox of a form, under the fields of the rows above. */
export function FormCheckRow<Values extends FieldValues>(props: FormCheckRowProps<Values>) {
  const { control, name, children, help, readOnly } = props;
  const { field, fieldState } = useController({ control, name });
  const { value, ...rest } = field;
  return (
    <FormRow label="" lead={<span />} help={help} error={fieldState.error?.message}>
      {({ labelID: _, ...row }) => (
        <CheckLabel {...rest} {...row} checked={value} disabled={readOnly}>
          {children}
        </CheckLabel>
      )}
    </FormRow>
  );
}
