import { styled } from '@mui/material/styles';
import type { ComponentProps, ReactNode } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

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
  display: 'inline-grid',
  gridTemplateColumns: '16px auto',
  gap: 11,
  alignItems: 'start',
  padding: '6px 0',
  lineHeight: '20px',
  cursor: 'pointer',
  input: {
    appearance: 'none',
    display: 'grid',
    placeContent: 'center',
    width: 16,
    height: 16,
    margin: '2px 0 0',
    border: `1px solid ${token('faint')}`,
    borderRadius: 8,
    backgroundColor: token('panel'),
    cursor: 'inherit',
    '&:hover': { borderColor: token('muted') },
    '&:focus-visible': focusRing,
    '&:checked': { borderColor: token('accent'), backgroundColor: token('accent') },
    '&:checked::before': { content: '""', width: 6, height: 6, borderRadius: 3, backgroundColor: token('onAccent') },
    '&:disabled': { cursor: 'default', opacity: 0.75 },
    '@media (forced-colors: active)': { appearance: 'auto' },
  },
  '&:has(input:disabled)': { cursor: 'default', color: token('muted') },
});
