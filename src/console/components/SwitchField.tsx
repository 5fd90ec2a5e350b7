import { styled } from '@mui/material/styles';
import type { ComponentProps, ReactNode } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

interface SwitchFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'role' | 'children' | 'onChange'> {
  /** Its state in a word, for the eye: it is announced by itself. Its name is the label of its row. */
  children: ReactNode;
  onChange: (checked: boolean) => void;
}

/** A switch: for what is on or off, in a row of a form. */
export function SwitchField({ children, onChange, ...input }: SwitchFieldProps) {
  return (
    <Frame>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: the browser itself says whether it is checked */}
      <input type="checkbox" role="switch" {...input} onChange={({ target }) => onChange(target.checked)} />
      <span aria-hidden>{children}</span>
    </Frame>
  );
}

const Frame = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 32,
  input: {
    appearance: 'none',
    position: 'relative',
    width: 36,
    height: 20,
    margin: 0,
    border: `1px solid ${token('muted')}`,
    borderRadius: 10,
    backgroundColor: token('panel'),
    cursor: 'pointer',
    transition: 'background-color 100ms',
    '&::before': {
      content: '""',
      position: 'absolute',
      top: 2,
      left: 2,
      width: 14,
      height: 14,
      borderRadius: 7,
      backgroundColor: token('muted'),
      transition: 'translate 100ms',
    },
    // What can be hit is larger than what is seen.
    '&::after': { content: '""', position: 'absolute', inset: -4 },
    '&:checked': { borderColor: token('accent'), backgroundColor: token('accent') },
    '&:checked::before': { backgroundColor: token('onAccent'), translate: '16px 0' },
    '&:focus-visible': focusRing,
    '&:disabled': { cursor: 'default', opacity: 0.75 },
    '@media (forced-colors: active)': { appearance: 'auto', width: 18, '&::before, &::after': { display: 'none' } },
  },
  '> span': { minWidth: '3ch' },
});
