import { styled } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import type { RowField } from './FormRow.tsx';
import { fieldFace } from './fieldFace.ts';
import { type Choice, SelectList } from './SelectList.tsx';

interface SelectFieldProps {
  row: RowField;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** What is shown for the value; absent: the label of its choice. */
  shown?: ReactNode;
  required?: boolean;
  readOnly?: boolean;
  disabled?: boolean;
  fieldRef?: Ref<HTMLButtonElement>;
}

/** A choice from a short list, in a row of a form. The list is there only while it is open. */
export function SelectField(props: SelectFieldProps) {
  const { row, choices, value, shown, onChange, onBlur, fieldRef } = props;
  const { required = false, readOnly = false, disabled = false } = props;
  const { id, labelID, ...aria } = row;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const listID = `${id}-list`;
  const open = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    if (!readOnly) setAnchor(currentTarget);
  };
  const openByArrow = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event);
  };
  const close = (chosen?: string) => {
    setAnchor(undefined);
    if (chosen !== undefined && chosen !== value) onChange(chosen);
  };
  return (
    <>
      <Field
        {...aria}
        ref={fieldRef}
        type="button"
        role="combobox"
        id={id}
        disabled={disabled}
        aria-labelledby={labelID}
        aria-haspopup="listbox"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor && listID}
        aria-required={required}
        aria-readonly={readOnly}
        onClick={open}
        onKeyDown={openByArrow}
        // The focus goes to the list, not away.
        {...(!anchor && { onBlur })}
      >
        <span>{shown ?? choices.find((choice) => choice.value === value)?.label}</span>
        {!readOnly && <ChevronDown size={16} strokeWidth={1.75} aria-hidden />}
      </Field>
      {anchor && (
        <SelectList id={listID} labelID={labelID} anchor={anchor} choices={choices} value={value} onClose={close} />
      )}
    </>
  );
}

const Field = styled('button')({
  ...fieldFace({ focused: ':focus', wrong: '[aria-invalid=true]', readOnly: '[aria-readonly=true]' }),
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  width: '100%',
  height: 32,
  padding: '0 9px',
  font: 'inherit',
  letterSpacing: 'inherit',
  textAlign: 'start',
  color: token('text'),
  cursor: 'pointer',
  '&[aria-readonly=true]': { cursor: 'default' },
  '&:disabled': { borderColor: token('hairline'), color: token('faint'), cursor: 'default' },
  '> span': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '> svg': { flex: 'none', color: token('muted') },
  '&[aria-expanded=true] > svg': { transform: 'rotate(180deg)' },
});
