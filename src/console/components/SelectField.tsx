import Select, { type SelectProps } from '@mui/material/Select';
import { ChevronDown } from 'lucide-react';
import type { RowField } from './FormRow.tsx';

interface SelectFieldProps extends Pick<SelectProps<string>, 'name' | 'inputRef' | 'onBlur' | 'readOnly' | 'children'> {
  row: RowField;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  /** What is shown for the value; absent: the text of its item. */
  renderValue?: SelectProps<string>['renderValue'];
}

/** A choice from a short list, in a row of a form. */
export function SelectField({ row, onChange, required = false, ...select }: SelectFieldProps) {
  const { id, labelID, ...aria } = row;
  return (
    <Select
      {...select}
      fullWidth
      displayEmpty
      labelId={labelID}
      error={aria['aria-invalid']}
      onChange={({ target }) => onChange(target.value)}
      SelectDisplayProps={{ id, 'aria-required': required, ...aria }}
      IconComponent={Chevron}
      sx={{ '& .MuiSelect-icon': { right: 10 } }}
    />
  );
}

function Chevron({ className }: { className?: string }) {
  return <ChevronDown size={16} strokeWidth={1.75} className={className} />;
}
