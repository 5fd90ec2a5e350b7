import { styled } from '@mui/material/styles';
import type { ComponentProps } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

/** A button that reads like a link, for what stands within a text. */
export function TextButton(props: ComponentProps<'button'>) {
  return <Text type="button" {...props} />;
}

const Text = styled('button')({
  minHeight: 24,
  padding: 0,
  border: 0,
  borderRadius: 3,
  font: 'inherit',
  textAlign: 'start',
  overflowWrap: 'anywhere',
  color: token('text'),
  textDecoration: 'underline',
  textDecorationColor: token('control'),
  textUnderlineOffset: 3,
  background: 'none',
  cursor: 'pointer',
  '&:hover': { textDecorationColor: 'currentColor' },
  '&:focus-visible': focusRing,
});
