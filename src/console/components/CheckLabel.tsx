import { styled } from '@mui/material/styles';
import type { ComponentProps, ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import { inputLabel, inputMark } from './inputLabel.ts';

interface CheckLabelProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  children: ReactNode;
  /** As quiet as the labels of the rows around it. */
  muted?: boolean;
  /** Some of what it stands for is so. */
  mixed?: boolean;
}

/** A checkbox with its label, both to be clicked. */
export function CheckLabel({ children, muted = false, mixed = false, title, ...input }: CheckLabelProps) {
  const setMixed = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = mixed;
  };
  return (
    <Label data-muted={muted || undefined} title={title}>
      <input type="checkbox" ref={setMixed} {...input} />
      <span>{children}</span>
    </Label>
  );
}

const Label = styled('label')({
  ...inputLabel,
  '&[data-muted]': { color: token('muted') },
  input: {
    ...inputMark,
    borderRadius: 4,
    '&:checked::before': {
      content: '""',
      width: 10,
      height: 10,
      backgroundColor: token('onAccent'),
      clipPath: 'polygon(8% 48%, 20% 36%, 40% 56%, 80% 14%, 92% 26%, 40% 80%)',
    },
    '&:indeterminate': { borderColor: token('accent') },
    '&:indeterminate::before': {
      content: '""',
      width: 8,
      height: 2,
      borderRadius: 1,
      backgroundColor: token('accent'),
    },
  },
  '&:has(input:disabled)': { cursor: 'default' },
});
