import { styled } from '@mui/material/styles';
import type { ComponentProps, ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import { inputLabel, inputMark } from './inputLabel.ts';

interface RadioLabelProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  children: ReactNode;
}

/** One of several choices with its label, both to be clicked. */
export function RadioLabel({ children, title, ...input }: RadioLabelProps) {
  return (
    <Label title={title}>
      <input type="radio" {...input} />
      <span>{children}</span>
    </Label>
  );
}

const Label = styled('label')({
  ...inputLabel,
  input: {
    ...inputMark,
    borderRadius: 8,
    '&:checked::before': { content: '""', width: 6, height: 6, borderRadius: 3, backgroundColor: token('onAccent') },
  },
  '&:has(input:disabled)': { cursor: 'default', color: token('muted') },
});
