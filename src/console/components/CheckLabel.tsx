import { styled } from '@mui/material/styles';
import type { ComponentProps, ReactNode } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

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
  display: 'inline-grid',
  gridTemplateColumns: '16px auto',
  gap: 11,
  alignItems: 'start',
  padding: '6px 0',
  lineHeight: '20px',
  cursor: 'pointer',
  '&[data-muted]': { color: token('muted') },
  input: {
    appearance: 'none',
    width: 16,
    height: 16,
    margin: '2px 0 0',
    border: `1px solid ${token('faint')}`,
    borderRadius: 4,
    backgroundColor: token('panel'),
    cursor: 'inherit',
    display: 'grid',
    placeContent: 'center',
    '&:hover': { borderColor: token('muted') },
    '&:focus-visible': focusRing,
    '&:checked': { borderColor: token('accent'), backgroundColor: token('accent') },
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
    '&:disabled': { cursor: 'default', opacity: 0.75 },
    '@media (forced-colors: active)': { appearance: 'auto' },
  },
  '&:has(input:disabled)': { cursor: 'default' },
});
